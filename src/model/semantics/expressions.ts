import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { compileExpression, type Scope } from "../../expression/compile.js";
import type { Expression } from "../../expression/tree.js";
import { sameType, typeText, type ValueType } from "../../expression/type.js";
import { compileVerbatim } from "../../expression/verbatim.js";
import type { ExpressionSlot } from "../../language/expression-slot.js";
import type { Span } from "../../text/span.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Notebook } from "./notebook.js";

/** A scope that knows what to do about a column it does not have. */
export type AdvisedScope = Scope & { readonly advice?: string };

/**
 * Compiles what stands in an expression slot.
 *
 * @returns undefined after a diagnostic has said why
 */
export function compileSlot(
    slot: ExpressionSlot,
    scope: AdvisedScope,
    expected: ValueType | undefined,
    notebook: Notebook,
): Expression | undefined {
    if (slot.kind === "native") return nativeExpression(slot, expected, notebook);
    const { text, node } = slot;
    const { value, diagnostics } = compileExpression({ text, at: node.at, quotedWord: node.quoted }, scope, expected);
    notebook.diagnostics.push(...diagnostics.map((diagnostic) => advised(diagnostic, scope)));
    return value;
}

/** A near name is the better advice; the list of all columns is not. */
function advised(diagnostic: Diagnostic, { advice }: AdvisedScope): Diagnostic {
    const applies = diagnostic.code === "expression/unknown-column" && !diagnostic.help?.startsWith("did you mean");
    return applies && advice !== undefined ? { ...diagnostic, help: advice } : diagnostic;
}

/** Compiles a condition; null when there is none, or when a diagnostic has said what is wrong with it. */
export const condition = (
    slot: ExpressionSlot | undefined,
    scope: AdvisedScope,
    notebook: Notebook,
): Expression | null => (slot === undefined ? null : (compileSlot(slot, scope, { kind: "boolean" }, notebook) ?? null));

/** SQL in a target's own words is trusted to be of the type it says. */
function nativeExpression(
    { texts, type, span }: Extract<ExpressionSlot, { kind: "native" }>,
    expected: ValueType | undefined,
    notebook: Notebook,
): Expression | undefined {
    const found = type.value.type;
    if (expected !== undefined && !sameType(found, expected)) {
        const related = { span, label: `${typeText(expected)} is needed here` };
        const params = { found: typeText(found), wanted: typeText(expected) };
        notebook.diagnostics.push(sourceDiagnostics.report("native-type", { span: type.span, related }, params));
        return undefined;
    }
    const targets = texts.map(({ target }) => target);
    const sql = Object.fromEntries(texts.map((text) => [text.target, text.sql.value]));
    const spanOf = (target?: string): Span => texts.find((text) => text.target === target)?.sql.span ?? span;
    const { value, diagnostics } = compileVerbatim(sql, found, true, { targets, span: spanOf });
    notebook.diagnostics.push(...diagnostics);
    return value;
}
