import type { Result } from "../diagnostics/result.js";
import type { ExpressionSource, Scope } from "./scope.js";
import type { Expression } from "./tree.js";
import type { ValueType } from "./type.js";

export type { ExpressionSource, Scope, ScopeColumn } from "./scope.js";

export function compileExpression(
    source: ExpressionSource,
    scope: Scope,
    expected?: ValueType,
): Result<Expression | undefined> {
    throw new Error(`not yet: ${source.text} ${scope.describe} ${expected?.kind}`);
}
