import { compileExpression, type Scope } from "../../expression/compile.js";
import type { Expression } from "../../expression/tree.js";
import { sameType, typeText, type ValueType } from "../../expression/type.js";
import type { ExpressionSlot } from "../../language/expression-slot.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Notebook } from "./notebook.js";

/**
 * Compiles what stands in an expression slot.
 *
 * @returns undefined after a diagnostic has said why
 */
export function compileSlot(
    slot: ExpressionSlot,
    scope: Scope,
    expected: ValueType | undefined,
    notebook: Notebook,
): Expression | undefined {
    if (slot.kind === "native") return nativeExpression(slot, expected, notebook);
    const { text, node } = slot;
    const { value, diagnostics } = compileExpression({ text, at: node.at, quotedWord: node.quoted }, scope, expected);
    notebook.diagnostics.push(...diagnostics);
    return value;
}

export const condition = (slot: ExpressionSlot | undefined, scope: Scope, notebook: Notebook): Expression | null =>
    slot === undefined ? null : (compileSlot(slot, scope, { kind: "boolean" }, notebook) ?? null);

const jinja = /\{[{%#]|[}%#]\}/;

/** SQL in a target's own words is trusted to be SQL, and to be of the type it says. */
function nativeExpression(
    { texts, type, span }: Extract<ExpressionSlot, { kind: "native" }>,
    expected: ValueType | undefined,
    notebook: Notebook,
): Expression | undefined {
    const before = notebook.diagnostics.length;
    for (const { sql } of texts) {
        if (!jinja.test(sql.value)) continue;
        notebook.diagnostics.push(nameDiagnostics.report("jinja-delimiter", { span: sql.span }, { text: sql.value }));
    }
    const found = type.value.type;
    if (expected !== undefined && !sameType(found, expected)) {
        notebook.diagnostics.push(
            sourceDiagnostics.report(
                "native-type",
                { span: type.span, related: { span, label: `${typeText(expected)} is needed here` } },
                { found: typeText(found), wanted: typeText(expected) },
            ),
        );
    }
    if (notebook.diagnostics.length > before) return undefined;
    const sql = Object.fromEntries(texts.map((text) => [text.target, text.sql.value]));
    return { node: "verbatim", sql, type: found, nullable: true };
}

export const hasJinja = (text: string): boolean => jinja.test(text);
