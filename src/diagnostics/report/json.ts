import { type Position, positionAt } from "../../text/source-text.js";
import type { Span } from "../../text/span.js";
import { type Reporter, sorted, type Texts } from "./reporter.js";

interface Location {
    readonly file: string;
    readonly start?: Position;
    readonly end?: Position;
}

/**
 * A reporter for programs: one JSON document, an array of findings. Lines and columns count from 1; they are absent
 * where a finding is not about a text.
 *
 * @example
 * jsonReporter([diagnostic], texts)
 * // [{ "code": "names/unknown-column", "severity": "error", "message": "...", "file": "models/customer.yaml",
 * //    "start": { "line": 13, "column": 29 }, "end": { "line": 13, "column": 34 }, "help": "..." }]
 */
export const jsonReporter: Reporter = (diagnostics, texts) => {
    const findings = sorted(diagnostics).map(({ code, severity, message, help, label, span, related }) => ({
        code,
        severity,
        message,
        ...locate(span, texts),
        ...(label !== undefined && { label }),
        ...(help !== undefined && { help }),
        ...(related !== undefined && { related: { ...locate(related.span, texts), label: related.label } }),
    }));
    return `${JSON.stringify(findings, null, 4)}\n`;
};

function locate({ file, start, end }: Span, texts: Texts): Location {
    const text = texts(file);
    return text === undefined ? { file } : { file, start: positionAt(text, start), end: positionAt(text, end) };
}
