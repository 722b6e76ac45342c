import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Format } from "../diagnostics/report/registry.js";
import { reporters } from "../diagnostics/report/registry.js";
import type { Texts } from "../diagnostics/report/reporter.js";
import { hasErrors } from "../diagnostics/result.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { paintOf, type Terminal } from "./terminal.js";

/**
 * Prints findings in the asked format. Text goes to the side channel, so that results can be piped; documents for
 * programs are the result.
 */
export function report(diagnostics: readonly Diagnostic[], texts: Texts, format: Format, terminal: Terminal): ExitCode {
    const text = reporters[format](paintOf(terminal))(diagnostics, texts);
    if (format === "text") terminal.err(text === "" ? "" : `${text}\n`);
    else terminal.out(text);
    return hasErrors(diagnostics) ? exitCode.findings : exitCode.clean;
}

/** `2 errors and 1 warning in 9 files`; `no problems in 9 files`. */
export function tally(diagnostics: readonly Diagnostic[], files: number): string {
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.length - errors;
    const parts = [
        ...(errors > 0 ? [counted(errors, "error")] : []),
        ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ];
    return `${parts.join(" and ") || "no problems"} in ${counted(files, "file")}`;
}

/** `1 file`, `1 234 files`. */
export function counted(count: number, noun: string): string {
    return `${grouped(count)} ${noun}${count === 1 ? "" : /(s|ch)$/.test(noun) ? "es" : "s"}`;
}

/** Digits in groups of three: `1 234 567`. */
export function grouped(count: number): string {
    return String(count).replaceAll(/\B(?=(\d{3})+$)/g, " ");
}

/** `0.4 s`, `71 ms`. */
export function elapsed(milliseconds: number): string {
    return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
