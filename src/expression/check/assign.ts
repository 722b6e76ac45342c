import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isNumeric, scaleOf } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { ExpressionSource } from "../scope.js";
import type { Expression } from "../tree.js";
import { sameType, type ValueType } from "../type.js";
import { castTo } from "./cast.js";
import type { Context } from "./context.js";
import { noun, reportMismatch } from "./mismatch.js";

/**
 * The expression as a value of the expected type, with a cast where nothing but size can be lost.
 * A bare path is text of unknown content, and is read with try_cast.
 */
export function assign(
    expression: Expression,
    expected: ValueType,
    source: ExpressionSource,
    report: (diagnostic: Diagnostic) => void,
): Expression | undefined {
    const { type } = expression;
    if (sameType(type, expected)) return expression;
    if (expression.node === "path" && isScalar(expected)) return castTo(expression, expected, true);
    if (isAssignable(type, expected)) return castTo(expression, expected, false);

    const whole = { start: 0, end: source.text.length };
    const span = source.at(whole.start, whole.end);
    if (type.kind === "decimal" && expected.kind === "decimal") {
        const found = `${noun(type)}, which has more digits after the dot`;
        const help = `write round(x, ${expected.scale})`;
        const params = { place: "this place", expected: noun(expected), found, help };
        report(expressionDiagnostics.report("type-mismatch", { span }, params));
        return undefined;
    }
    if (type.kind === "float" && expected.kind === "decimal") {
        // Divided exactly, no digit is guessed.
        const isQuotient = expression.node === "binary" && expression.operator === "/";
        const help = isQuotient
            ? `\`/\` makes a float; write divide(a, b, ${expected.scale})`
            : `round(x, ${expected.scale}) makes a decimal of it`;
        const params = { place: "this place", expected: noun(expected), found: noun(type), help };
        report(expressionDiagnostics.report("type-mismatch", { span }, params));
        return undefined;
    }
    const context: Pick<Context, "span" | "report"> = { span: ({ start, end }) => source.at(start, end), report };
    return reportMismatch(context, whole, "this place", [expected.kind], expression);
}

/** Digits before the dot may still be too many for the type: such a value fails the build. */
function isAssignable(from: ValueType, to: ValueType): boolean {
    if (to.kind === "float") return isNumeric(from.kind);
    if (to.kind === "decimal") return from.kind === "integer" || (from.kind === "decimal" && scaleOf(from) <= to.scale);
    return to.kind === "timestamp" && from.kind === "date";
}

const isScalar = (type: ValueType): boolean => type.kind !== "list" && type.kind !== "record" && type.kind !== "json";
