import { type ExitCode, exitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Says that c360 itself failed, and how that is reported. */
export function reportDefect(error: unknown, debug: boolean, terminal: Terminal): ExitCode {
    const text = error instanceof Error ? (debug ? (error.stack ?? error.message) : error.message) : String(error);
    terminal.err(`internal error: ${text}\n`);
    terminal.err("This is a defect of c360: please report it, with the model that shows it.\n");
    if (!debug) terminal.err("`--debug` shows where it happened.\n");
    return exitCode.internal;
}
