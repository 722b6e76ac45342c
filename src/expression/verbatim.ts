import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { Span } from "../text/span.js";
import { expressionDiagnostics } from "./diagnostics.js";
import type { Verbatim } from "./tree.js";
import type { ValueType } from "./type.js";

export interface VerbatimPlace {
    /** The project's targets: each needs a text. */
    readonly targets: readonly string[];
    /** Where a target's text stands; without a target, where the whole mapping stands. */
    readonly span: (target?: string) => Span;
}

/**
 * The escape hatch: SQL that is printed as it stands, one text per target. Nothing is known of it but
 * the declared type; checked is only that it cannot end or swallow what stands around it.
 *
 * @example
 * compileVerbatim({ duckdb: "hash(email)" }, { kind: "integer" }, true, { targets: ["duckdb"], span })
 * // { value: { node: "verbatim", sql: { duckdb: "hash(email)" }, type: { kind: "integer" }, nullable: true }, ... }
 */
export function compileVerbatim(
    texts: Readonly<Record<string, string>>,
    type: ValueType,
    nullable: boolean,
    place: VerbatimPlace,
): Result<Verbatim | undefined> {
    const diagnostics: Diagnostic[] = place.targets
        .filter((target) => !Object.hasOwn(texts, target))
        .map((target) => expressionDiagnostics.report("verbatim-missing-target", { span: place.span() }, { target }));
    for (const [target, text] of Object.entries(texts)) {
        const span = place.span(target);
        if (/\{[{%#]|[}%#]\}/.test(text)) {
            diagnostics.push(expressionDiagnostics.report("verbatim-template", { span }, { target }));
            continue;
        }
        const reason = whyNotOneExpression(text);
        if (reason === undefined) continue;
        diagnostics.push(expressionDiagnostics.report("verbatim-not-an-expression", { span }, { target, reason }));
    }
    if (diagnostics.length > 0) return { value: undefined, diagnostics };
    return { value: { node: "verbatim", sql: { ...texts }, type, nullable }, diagnostics };
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Texts, quoted names, comments, statement ends, dollar quotes, and brackets. */
const notable = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--|\/\*|[;'"()[\]{}]|\$\w*\$/g;

function whyNotOneExpression(text: string): string | undefined {
    if (text.trim() === "") return "it is empty";
    const open: string[] = [];
    for (const [sign] of text.matchAll(notable)) {
        if (sign.length > 1 && /^['"]/.test(sign)) continue;
        if (sign === "'" || sign === '"') return "a quote is never closed";
        if (sign === ";") return "it holds a semicolon";
        if (sign === "--" || sign === "/*") return "it holds a comment";
        if (sign.startsWith("$")) return "it holds a dollar quote";
        const close = closing[sign];
        if (close !== undefined) open.push(close);
        else if (open.pop() !== sign) return `a \`${sign}\` was never opened`;
    }
    const missing = open.at(-1);
    return missing === undefined ? undefined : `a \`${missing}\` is missing`;
}
