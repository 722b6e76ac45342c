import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { assign } from "./check/assign.js";
import { check } from "./check/check.js";
import { expressionDiagnostics } from "./diagnostics.js";
import { parse } from "./parse/parse.js";
import type { ExpressionSource, Scope } from "./scope.js";
import { maximumSize, printedSize } from "./size.js";
import type { Expression } from "./tree.js";
import type { ValueType } from "./type.js";

export type { ExpressionSource, Scope, ScopeColumn } from "./scope.js";

/**
 * Reads an expression, resolves its names in the scope and types it. Its value is undefined when there
 * is an error. With an expected type the result is of exactly that type: see docs/expressions.md for
 * what is converted on the way.
 *
 * @example
 * compileExpression({ text: "status = 'paid'", at }, orders, { kind: "boolean" })
 * // { value: { node: "comparison", operator: "=", left: ..., right: ..., type: ..., nullable: true }, diagnostics: [] }
 */
export function compileExpression(
    source: ExpressionSource,
    scope: Scope,
    expected?: ValueType,
): Result<Expression | undefined> {
    const word = source.quotedWord ? /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*$/.exec(source.text)?.[1] : undefined;
    if (word !== undefined) {
        const span = source.at(0, source.text.length);
        return failure([expressionDiagnostics.report("quoted-word", { span }, { word })]);
    }
    const parsed = parse(source);
    if (parsed.value === undefined) return failure(parsed.diagnostics);
    const checked = check(parsed.value, source, scope, expected);
    if (checked.value === undefined) return checked;
    const size = printedSize(checked.value);
    if (size > maximumSize) {
        const span = source.at(0, source.text.length);
        return failure([expressionDiagnostics.report("too-large", { span }, { limit: maximumSize })]);
    }
    if (expected === undefined) return checked;

    const diagnostics: Diagnostic[] = [];
    const value = assign(checked.value, expected, source, (diagnostic) => void diagnostics.push(diagnostic));
    return { value, diagnostics };
}

const failure = (diagnostics: readonly Diagnostic[]): Result<undefined> => ({ value: undefined, diagnostics });
