import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import { syntaxDiagnostics } from "./diagnostics.js";

// All that a reviewer cannot see: C0 and C1 controls but tab and line breaks, breaks that only some readers take for
// line breaks, marks of direction, noncharacters, a byte-order mark that is not the first character, and halves of
// surrogate pairs.
const forbidden =
    /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function describe(unit: number): string {
    if (unit === 0xfeff) return "a byte-order mark in the middle of a text";
    if (unit >= 0xd800 && unit <= 0xdfff) return "half of a character (a lone surrogate)";
    if (unit === 0x85 || unit === 0x2028 || unit === 0x2029) return "a line break to some readers and none to others";
    if (unit >= 0x202a && unit <= 0x2069) return "a mark that changes the direction of text";
    if (unit >= 0xfdd0) return "no character";
    return "a control character";
}

/** Characters that no text of a model may hold; `place` says where a unit of the text stands. */
export function* hiddenCharacters(text: string, place: (start: number, end: number) => Span): Generator<Diagnostic> {
    for (const { index, 0: found } of text.matchAll(forbidden)) {
        const unit = found.charCodeAt(0);
        const code = `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
        yield syntaxDiagnostics.report(
            "control-character",
            { span: place(index, index + 1) },
            { code, what: describe(unit) },
        );
    }
}
