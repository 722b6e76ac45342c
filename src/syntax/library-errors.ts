import type { ErrorCode, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../text/source-text.js";
import { syntaxDiagnostics } from "./diagnostics.js";

type Code =
    | "several-documents"
    | "second-colon"
    | "tab"
    | "tag"
    | "duplicate-key"
    | "key-not-text"
    | "directive"
    | "too-deep"
    | "bad-indentation"
    | "bad-scalar"
    | "bad-structure";

// Total, so that a new error of the library does not compile until somebody has decided what it is.
const codes: Readonly<Record<ErrorCode, Code>> = {
    ALIAS_PROPS: "bad-structure",
    BAD_ALIAS: "bad-structure",
    BAD_COLLECTION_TYPE: "tag",
    BAD_DIRECTIVE: "directive",
    BAD_DQ_ESCAPE: "bad-scalar",
    BAD_INDENT: "bad-indentation",
    BAD_PROP_ORDER: "bad-structure",
    BAD_SCALAR_START: "bad-scalar",
    BLOCK_AS_IMPLICIT_KEY: "second-colon",
    BLOCK_IN_FLOW: "bad-structure",
    DUPLICATE_KEY: "duplicate-key",
    IMPOSSIBLE: "bad-structure",
    KEY_OVER_1024_CHARS: "bad-structure",
    MISSING_CHAR: "bad-structure",
    MULTILINE_IMPLICIT_KEY: "bad-structure",
    MULTIPLE_ANCHORS: "bad-structure",
    MULTIPLE_DOCS: "several-documents",
    MULTIPLE_TAGS: "tag",
    NON_STRING_KEY: "key-not-text",
    RESOURCE_EXHAUSTION: "too-deep",
    TAB_AS_INDENT: "tab",
    TAG_RESOLVE_FAILED: "tag",
    UNEXPECTED_TOKEN: "bad-structure",
};

const sentence = (message: string): string => {
    const line = message.split("\n", 1)[0] ?? message;
    return `${line.charAt(0).toLowerCase()}${line.slice(1)}`;
};

/** Where the text of a line ends, comment and blanks left aside. */
function lineEnd(text: string, start: number): number {
    const line = /^[^\r\n]*/.exec(text.slice(start, start + 1024))?.[0] ?? "";
    return start + line.replace(/\s#.*$/, "").trimEnd().length;
}

/** An error or a warning of the library, in our words where we have better ones. */
export function libraryDiagnostic(error: YAMLError, source: SourceText, depthLimit: number): Diagnostic {
    const last = source.text.length;
    const start = Math.min(error.pos[0], Math.max(0, last - 1));
    const place = { span: { file: source.path, start, end: Math.max(start, Math.min(error.pos[1], last)) } };
    const written = source.text.slice(place.span.start, place.span.end);
    const code = codes[error.code];
    switch (code) {
        case "several-documents":
            return syntaxDiagnostics.report(code, { span: { ...place.span, end: Math.min(start + 3, last) } }, {});
        case "second-colon":
            return syntaxDiagnostics.report(code, { span: { ...place.span, end: lineEnd(source.text, start) } }, {});
        case "tab":
            return syntaxDiagnostics.report(code, place, {});
        case "tag":
            return syntaxDiagnostics.report(code, place, { tag: written });
        case "directive":
            return syntaxDiagnostics.report(code, place, { directive: written });
        case "duplicate-key":
            return syntaxDiagnostics.report(code, place, { key: written });
        case "key-not-text":
            return syntaxDiagnostics.report(code, place, { found: "something else" });
        case "too-deep":
            return syntaxDiagnostics.report(code, place, { limit: depthLimit });
        case "bad-indentation":
        case "bad-scalar":
        case "bad-structure":
            return syntaxDiagnostics.report(code, place, { problem: sentence(error.message) });
    }
}
