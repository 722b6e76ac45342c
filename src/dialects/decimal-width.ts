import { decimal, scaleOf } from "../expression/common-type.js";
import type { Binary, Call, Expression } from "../expression/tree.js";
import { isWide } from "./integer-width.js";

const maximumPrecision = 38;
/** DuckDB: up to here decimals are 64 bit integers, and stay so when they are added and multiplied. */
const narrowPrecision = 18;
const wideIntegerDigits = 19;
const narrowIntegerDigits = 10;

/** What is known of the engine's type for a number; the expression's own type may have more digits. */
interface Width {
    /** At most so many digits before the dot. */
    readonly whole: number;
    /** More than 18 digits in all, for certain. */
    readonly isWide: boolean;
}

/**
 * Values that share a type, ready to be printed side by side. DuckDB: where digits before and after the
 * dot do not fit 38 together, coalesce, case, greatest and in drop digits after the dot in silence; so
 * shorter fractions are cast to the longest, and what does not fit fails.
 */
export function alignedDecimals(values: readonly Expression[]): readonly Expression[] {
    const isExact = values.every(({ type }) => type.kind === "integer" || type.kind === "decimal");
    if (!isExact || !values.some(({ type }) => type.kind === "decimal")) return values;
    const scale = Math.max(...values.map(({ type }) => scaleOf(type)));
    if (widest(values).whole + scale <= maximumPrecision) return values;
    const type = decimal(maximumPrecision, scale);
    return values.map((operand) =>
        scaleOf(operand.type) === scale
            ? operand
            : { node: "cast", operand, safe: false, type, nullable: operand.nullable },
    );
}

/**
 * Which operand of `+ - *` must be cast to 38 digits, so that the result has room for as many. DuckDB: the
 * result of two decimals of at most 18 digits has at most 18, and overflows beyond.
 */
export function operandToWiden(expression: Binary): "left" | "right" | undefined {
    return toWiden(expression, widthOf(expression.left), widthOf(expression.right));
}

function toWiden({ operator, type, left, right }: Binary, a: Width, b: Width): "left" | "right" | undefined {
    if (type.kind !== "decimal" || a.isWide || b.isWide) return undefined;
    const [wholes, scales] = [
        [wholeValue(left, a), wholeValue(right, b)],
        [scaleOf(left.type), scaleOf(right.type)],
    ];
    const needed = operator === "*" ? sum([...wholes, ...scales]) : Math.max(...wholes) + Math.max(...scales) + 1;
    if (needed <= narrowPrecision) return undefined;
    return left.node === "literal" && right.node !== "literal" ? "right" : "left";
}

/** Of a literal its own digits count, whatever type the engine gives it. */
const wholeValue = (expression: Expression, { whole }: Width): number =>
    expression.node === "literal" && expression.type.kind === "integer"
        ? String(expression.value).replace("-", "").length
        : whole;

/** Looks at each node once: chains are long, and every link asks. */
function widthOf(expression: Expression): Width {
    const { type } = expression;
    switch (expression.node) {
        case "binary": {
            const [a, b] = [widthOf(expression.left), widthOf(expression.right)];
            const isResultWide = a.isWide || b.isWide || toWiden(expression, a, b) !== undefined;
            const whole = expression.operator === "*" ? a.whole + b.whole : Math.max(a.whole, b.whole) + 1;
            return { whole: isResultWide ? declaredDigits(expression) : whole, isWide: isResultWide };
        }
        case "unary":
            return widthOf(expression.operand);
        case "case": {
            const { branches, otherwise } = expression;
            const results = [...branches.map(({ result }) => result), ...(otherwise === undefined ? [] : [otherwise])];
            return { ...widest(results), isWide: false };
        }
        case "call":
            return widthOfCall(expression);
        case "column":
        case "cast":
            return {
                whole: declaredDigits(expression),
                isWide: type.kind !== "decimal" || type.precision > narrowPrecision,
            };
        default:
            return { whole: declaredDigits(expression), isWide: type.kind === "integer" && isWide(expression) };
    }
}

function widthOfCall(call: Call): Width {
    switch (call.function) {
        case "abs":
        case "coalesce":
        case "greatest":
        case "least":
            return { ...widest(call.args), isWide: false };
        case "if":
            return { ...widest(call.args.slice(1)), isWide: false };
        default: {
            const isCertain = call.function === "divide" || (call.type.kind === "integer" && isWide(call));
            return { whole: declaredDigits(call), isWide: isCertain };
        }
    }
}

const widest = (values: readonly Expression[]): Pick<Width, "whole"> => ({
    whole: Math.max(...values.map((value) => widthOf(value).whole)),
});

function declaredDigits(expression: Expression): number {
    const { type } = expression;
    if (type.kind === "decimal") return type.precision - type.scale;
    return isWide(expression) ? wideIntegerDigits : narrowIntegerDigits;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
