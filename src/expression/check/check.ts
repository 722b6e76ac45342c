import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Syntax } from "../parse/syntax.js";
import type { ExpressionSource, Scope } from "../scope.js";
import type { Expression } from "../tree.js";
import type { ValueType } from "../type.js";
import { checkCall } from "./call.js";
import { checkCase } from "./case.js";
import { checkCast } from "./cast.js";
import { checkBetween, checkComparison, checkIn, checkIsNull, checkIsTrue, checkLike } from "./comparison.js";
import type { Context } from "./context.js";
import { checkMoment, checkNumber, literal } from "./literals.js";
import { checkName } from "./names.js";
import { checkBinary, checkLogical, checkUnary } from "./operators.js";

/** Resolves names and types. Reports every fault of the tree; its value is undefined when there is one. */
export function check(
    syntax: Syntax,
    source: ExpressionSource,
    scope: Scope,
    beside?: ValueType,
): Result<Expression | undefined> {
    const diagnostics: Diagnostic[] = [];
    const context: Context = {
        scope,
        span: ({ start, end }) => source.at(start, end),
        report: (diagnostic) => void diagnostics.push(diagnostic),
        check: (operand, type) => checkNode(context, operand, type),
    };
    const value = context.check(syntax, beside);
    return { value: diagnostics.length === 0 ? value : undefined, diagnostics };
}

function checkNode(context: Context, syntax: Syntax, beside: ValueType | undefined): Expression | undefined {
    switch (syntax.node) {
        case "number":
            return checkNumber(context, { ...syntax, node: "number" });
        case "text":
            return literal(syntax.value, { kind: "string" });
        case "boolean":
            return literal(String(syntax.value), { kind: "boolean" });
        case "null":
            return checkNull(context, syntax, beside);
        case "typedLiteral":
            return checkMoment(context, syntax.kind, syntax.value);
        case "interval":
            context.report(expressionDiagnostics.report("interval-alone", { span: context.span(syntax) }, {}));
            return undefined;
        case "name":
            return checkName(context, syntax.parts);
        case "call":
            return checkCall(context, syntax.name, syntax.args);
        case "cast":
            return checkCast(context, syntax);
        case "binary":
            return checkBinary(context, syntax);
        case "comparison":
            return checkComparison(context, syntax);
        case "logical":
            return checkLogical(context, syntax);
        case "unary":
            return checkUnary(context, syntax);
        case "in":
            return checkIn(context, syntax);
        case "between":
            return checkBetween(context, syntax);
        case "like":
            return checkLike(context, syntax);
        case "isNull":
            return checkIsNull(context, syntax);
        case "isTrue":
            return checkIsTrue(context, syntax);
        case "case":
            return checkCase(context, syntax);
    }
}

function checkNull(context: Context, syntax: Syntax, beside: ValueType | undefined): Expression | undefined {
    if (beside !== undefined) return literal(null, beside);
    context.report(expressionDiagnostics.report("untyped-null", { span: context.span(syntax) }, {}));
    return undefined;
}
