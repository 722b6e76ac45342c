import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { catalogues } from "./catalogues.js";
import { projectDiagnostics } from "./diagnostics.js";

/** The page of a diagnostic. */
export interface Explanation {
    readonly code: string;
    readonly severity: Severity;
    readonly text: string;
}

/**
 * Looks up the page of a diagnostic.
 *
 * @returns the page, or the diagnostic that says that there is none
 * @example
 * explainCode("names/unknown-column")
 * // { code: "names/unknown-column", severity: "error", text: "A column must be declared ..." }
 */
export function explainCode(code: string): Explanation | Diagnostic {
    const pages = catalogues.flatMap(({ area, rules }) =>
        Object.entries(rules).map(([name, { severity, explain }]) => ({
            code: `${area}/${name}`,
            severity,
            text: explain,
        })),
    );
    const page = pages.find((candidate) => candidate.code === code);
    if (page !== undefined) return page;
    const near =
        nearest(
            code,
            pages.map((candidate) => candidate.code),
        ) ?? pages.find((one) => one.code.endsWith(`/${code}`))?.code;
    const place = { span: { file: "", start: 0, end: 0 } };
    return projectDiagnostics.report("unknown-code", place, { code, ...(near !== undefined && { near }) });
}
