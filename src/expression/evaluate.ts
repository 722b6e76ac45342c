import { commonType } from "./common-type.js";
import { evaluators } from "./interpret/catalogue.js";
import { compareValues } from "./interpret/compare.js";
import { convert, fitting, widen } from "./interpret/convert.js";
import { shiftMoment } from "./interpret/date.js";
import { decimalOf, rescale } from "./interpret/decimal.js";
import { asBoolean, asDecimal, asFloat, asInteger, asText, integer64 } from "./interpret/expect.js";
import { jsonAt, parseJson, scalarText } from "./interpret/json.js";
import { like } from "./interpret/like.js";
import { readText } from "./interpret/text-form.js";
import type { Binary, Call, Case, Comparison, ComparisonOperator, Expression, Literal, Logical } from "./tree.js";
import type { ValueType } from "./type.js";
import type { Value } from "./value.js";

export { EvaluationFailure } from "./interpret/expect.js";

/** What one run of the warehouse fixes for all its rows. */
export interface Run {
    /** Microseconds since 1970-01-01 UTC. */
    readonly asOf: bigint;
}

export type Row = Readonly<Record<string, Value>>;

/**
 * The value of an expression for one row, by the language's own rules; shares no code with any printer.
 * All operands but those of `case` and `if` are evaluated, needed or not.
 *
 * @throws EvaluationFailure where the build would fail: an overflow, or a cast of a value that does not fit
 *
 * @example
 * evaluate(compiled("qty * 2"), { qty: 21n }, { asOf: 0n }) // 42n
 */
export function evaluate(expression: Expression, row: Row, run: Run): Value {
    const inner = (operand: Expression): Value => evaluate(operand, row, run);
    switch (expression.node) {
        case "literal":
            return literalValue(expression);
        case "column":
            return columnValue(expression.name, row);
        case "now":
            return run.asOf;
        case "path": {
            const json = columnValue(expression.column, row);
            return json === null ? null : scalarText(jsonAt(parseJson(asText(json)), expression.keys));
        }
        case "call":
            return evaluateCall(expression, inner);
        case "binary":
            return evaluateBinary(expression, inner);
        case "unary":
            return evaluateUnary(expression.operator, inner(expression.operand));
        case "logical":
            return evaluateLogical(expression, inner);
        case "comparison":
            return evaluateComparison(expression, inner);
        case "in": {
            const found = expression.items.map((item) => equals(expression.operand, item, inner));
            return negatedIf(expression.negated, or(found));
        }
        case "between": {
            const { operand, low, high } = expression;
            const bounds = [holds(">=", compare(operand, low, inner)), holds("<=", compare(operand, high, inner))];
            return negatedIf(expression.negated, and(bounds));
        }
        case "like": {
            const text = inner(expression.operand);
            return negatedIf(expression.negated, text === null ? null : like(asText(text), expression.pattern));
        }
        case "isNull":
            return (inner(expression.operand) === null) !== expression.negated;
        case "isTrue":
            return (inner(expression.operand) === true) !== expression.negated;
        case "case":
            return evaluateCase(expression, inner);
        case "cast":
            return convert(inner(expression.operand), expression.operand.type, expression.type, expression.safe);
        case "shift": {
            const value = inner(expression.operand);
            const count = BigInt(expression.operator === "+" ? expression.count : -expression.count);
            return value === null ? null : shiftMoment(asInteger(value), expression.type, expression.unit, count);
        }
        case "verbatim":
            throw new Error("a verbatim expression is opaque to the interpreter");
    }
}

type Inner = (operand: Expression) => Value;

function literalValue({ value, type }: Literal): Value {
    return value === null ? null : readText(value, type);
}

function columnValue(name: string, row: Row): Value {
    const value = row[name];
    if (value === undefined) throw new Error(`the row has no column ${name}`);
    return value;
}

function evaluateCall(call: Call, inner: Inner): Value {
    if (call.function === "if") {
        const [condition, then, otherwise] = call.args;
        const chosen = condition !== undefined && inner(condition) === true ? then : otherwise;
        if (chosen === undefined) throw new Error("`if` has three arguments");
        return widen(inner(chosen), chosen.type, call.type);
    }
    return evaluators[call.function]({
        args: call.args.map(inner),
        types: call.args.map((argument) => argument.type),
        type: call.type,
    });
}

function evaluateBinary({ operator, left, right, type }: Binary, inner: Inner): Value {
    const [a, b] = [inner(left), inner(right)];
    switch (operator) {
        case "||":
            return a === null || b === null ? null : asText(a) + asText(b);
        case "/":
            return a === null || b === null || asFloat(b) === 0 ? null : asFloat(a) / asFloat(b);
        case "+":
            return arithmetic(a, b, type, { float: (x, y) => x + y, exact: (x, y) => x + y });
        case "-":
            return arithmetic(a, b, type, { float: (x, y) => x - y, exact: (x, y) => x - y });
        case "*": {
            if (type.kind !== "decimal")
                return arithmetic(a, b, type, { float: (x, y) => x * y, exact: (x, y) => x * y });
            if (a === null || b === null) return null;
            return fitting(decimalOf(asDecimal(a).digits * asDecimal(b).digits, type.scale), type);
        }
    }
}

interface Operation {
    readonly float: (a: number, b: number) => number;
    readonly exact: (a: bigint, b: bigint) => bigint;
}

function arithmetic(a: Value, b: Value, type: ValueType, operation: Operation): Value {
    // A decimal that does not fit the result's type fails, also beside a null.
    const [x, y] = type.kind === "decimal" ? [resized(a, type), resized(b, type)] : [a, b];
    if (x === null || y === null) return null;
    if (type.kind === "float") return operation.float(asFloat(x), asFloat(y));
    if (type.kind !== "decimal") return integer64(operation.exact(asInteger(x), asInteger(y)));
    return fitting(decimalOf(operation.exact(asDecimal(x).digits, asDecimal(y).digits), type.scale), type);
}

const resized = (value: Value, type: ValueType & { readonly kind: "decimal" }): Value =>
    value === null ? null : fitting(rescale(asDecimal(value), type.scale), type);

function evaluateUnary(operator: "-" | "not", value: Value): Value {
    if (value === null) return null;
    if (operator === "not") return !asBoolean(value);
    if (typeof value === "number") return -value;
    if (typeof value === "bigint") return integer64(-value);
    const { digits, scale } = asDecimal(value);
    return decimalOf(-digits, scale);
}

function evaluateLogical({ operator, operands }: Logical, inner: Inner): Value {
    const values = operands.map(inner);
    return operator === "and" ? and(values) : or(values);
}

/** Three-valued: false wins over null. */
function and(values: readonly Value[]): Value {
    if (values.includes(false)) return false;
    return values.includes(null) ? null : true;
}

function or(values: readonly Value[]): Value {
    if (values.includes(true)) return true;
    return values.includes(null) ? null : false;
}

const negatedIf = (negated: boolean, value: Value): Value => (value === null || !negated ? value : !asBoolean(value));

function evaluateComparison({ operator, left, right }: Comparison, inner: Inner): Value {
    return holds(operator, compare(left, right, inner));
}

const equals = (left: Expression, right: Expression, inner: Inner): Value => holds("=", compare(left, right, inner));

/** The order of two values, or null when one is. */
function compare(left: Expression, right: Expression, inner: Inner): number | null {
    const type = commonType([left, right]);
    // Numbers are compared as their common decimal, of 38 digits at most; a date beside a timestamp becomes one.
    const shared = (side: Expression): Value => {
        const value = inner(side);
        if (type?.kind === "decimal") return resized(value, { ...type, precision: 38 });
        return type?.kind === "timestamp" ? widen(value, side.type, type) : value;
    };
    const [a, b] = [shared(left), shared(right)];
    return a === null || b === null ? null : compareValues(a, b);
}

function holds(operator: ComparisonOperator, order: number | null): Value {
    if (order === null) return null;
    switch (operator) {
        case "=":
            return order === 0;
        case "<>":
            return order !== 0;
        case "<":
            return order < 0;
        case "<=":
            return order <= 0;
        case ">":
            return order > 0;
        case ">=":
            return order >= 0;
    }
}

function evaluateCase({ subject, branches, otherwise, type }: Case, inner: Inner): Value {
    const taken = branches.find(({ when }) =>
        subject === undefined ? inner(when) === true : equals(subject, when, inner) === true,
    );
    const result = taken?.result ?? otherwise;
    return result === undefined ? null : widen(inner(result), result.type, type);
}
