import { commonType, decimal, isMoment, isNumeric, scaleOf } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Syntax } from "../parse/syntax.js";
import type { Binary, Expression, Literal, Logical, Shift, Unary } from "../tree.js";
import type { ValueType } from "../type.js";
import { allOf, type Context } from "./context.js";
import { checkShift } from "./interval.js";
import { literal } from "./literals.js";
import { reportMismatch } from "./mismatch.js";

type Of<Node extends Syntax["node"]> = Syntax & { readonly node: Node };

const boolean: ValueType = { kind: "boolean" };
const numbers = ["integer", "decimal", "float"] as const;
const maximumScale = 38;

export function checkBinary(context: Context, syntax: Of<"binary">): Binary | Shift | undefined {
    if (syntax.right.node === "interval" || syntax.left.node === "interval") return checkShift(context, syntax);
    const left = context.check(syntax.left);
    const right = context.check(syntax.right);
    if (left === undefined || right === undefined) return undefined;
    const { operator } = syntax;
    const fits = operator === "||" ? (value: Expression) => value.type.kind === "string" : isNumber;
    const expected = operator === "||" ? (["string"] as const) : numbers;
    for (const [value, at] of [[left, syntax.left] as const, [right, syntax.right] as const]) {
        if (fits(value)) continue;
        if (operator === "-" && isMoment(left.type.kind) && isMoment(right.type.kind))
            return reportDifference(context, syntax);
        if (value === left && isMoment(left.type.kind) && isNumber(right)) return reportShift(context, syntax, right);
        return reportMismatch(context, at, `\`${operator}\``, expected, value);
    }
    const type = resultType(context, syntax, left, right);
    if (type === undefined) return undefined;
    const nullable = left.nullable || right.nullable || (operator === "/" && !isNonZero(right));
    return { node: "binary", operator, left, right, type, nullable };
}

function resultType(
    context: Context,
    syntax: Of<"binary">,
    left: Expression,
    right: Expression,
): ValueType | undefined {
    if (syntax.operator === "||") return { kind: "string" };
    if (syntax.operator === "/") return { kind: "float" };
    const common = commonType([left, right]);
    if (common?.kind !== "decimal") return common;
    if (syntax.operator !== "*") return decimal(maximumScale, common.scale);
    const scale = scaleOf(left.type) + scaleOf(right.type);
    if (scale <= maximumScale) return decimal(maximumScale, scale);
    const span = context.span(syntax);
    context.report(expressionDiagnostics.report("decimal-overflow", { span }, { digits: scale }));
    return undefined;
}

export function checkLogical(context: Context, syntax: Of<"logical">): Logical | undefined {
    const { operator } = syntax;
    const operands = allOf(syntax.operands.map((operand) => checkCondition(context, operand, `\`${operator}\``)));
    if (operands === undefined) return undefined;
    return {
        node: "logical",
        operator,
        // `(a and b) and c` is one conjunction.
        operands: operands.flatMap((operand) =>
            operand.node === "logical" && operand.operator === operator ? operand.operands : [operand],
        ),
        type: boolean,
        nullable: operands.some((operand) => operand.nullable),
    };
}

export function checkUnary(context: Context, syntax: Of<"unary">): Unary | Literal | undefined {
    const { operator } = syntax;
    if (operator === "not") {
        const operand = checkCondition(context, syntax.operand, "`not`");
        return operand && { node: "unary", operator, operand, type: boolean, nullable: operand.nullable };
    }
    const operand = context.check(syntax.operand);
    if (operand === undefined) return undefined;
    if (!isNumber(operand)) return reportMismatch(context, syntax.operand, "`-`", numbers, operand);
    if (operand.node === "literal" && operand.value !== null) {
        const negative = negated(operand.value);
        // The least integer has no positive twin; as a computation it fails where every overflow fails.
        if (negative !== "9223372036854775808") return literal(negative, operand.type);
    }
    return { node: "unary", operator, operand, type: operand.type, nullable: operand.nullable };
}

export function checkCondition(context: Context, syntax: Syntax, place: string): Expression | undefined {
    const condition = context.check(syntax, boolean);
    if (condition === undefined || condition.type.kind === "boolean") return condition;
    return reportMismatch(context, syntax, place, ["boolean"], condition);
}

const isNumber = (value: Expression): boolean => isNumeric(value.type.kind);

const isNonZero = (value: Expression): boolean =>
    value.node === "literal" && value.value !== null && /[1-9]/.test(value.value);

function negated(value: string): string {
    if (!/[1-9]/.test(value)) return value;
    return value.startsWith("-") ? value.slice(1) : `-${value}`;
}

function reportDifference(context: Context, syntax: Syntax): undefined {
    context.report(
        expressionDiagnostics.report(
            "type-mismatch",
            { span: context.span(syntax) },
            {
                place: "`-`",
                expected: "an integer, a decimal or a float",
                found: "a difference of two moments",
                help: "write date_diff('day', a, b) for b - a in days, or elapsed for whole units",
            },
        ),
    );
    return undefined;
}

/** `now() - 30`: a moment is moved by days or months, and only an interval says which. */
function reportShift(context: Context, { operator, left }: Of<"binary">, count: Expression): undefined {
    const days = count.node === "literal" && count.type.kind === "integer" ? (count.value ?? "30") : "30";
    const help =
        operator === "+" || operator === "-" ? `for days write x ${operator} interval '${days} days'` : undefined;
    context.report(
        expressionDiagnostics.report(
            "type-mismatch",
            { span: context.span(left) },
            {
                place: `\`${operator}\` with a number`,
                expected: "an integer, a decimal or a float",
                found: "a date or a timestamp",
                help,
            },
        ),
    );
    return undefined;
}
