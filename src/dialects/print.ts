import { type Binding, type Bound, binding, bracketed } from "../expression/binding.js";
import { scaleOf } from "../expression/common-type.js";
import type { Binary, Call, Case, Cast, Expression, Literal } from "../expression/tree.js";
import type { ValueType } from "../expression/type.js";
import { join, literal, type SqlText, sql } from "../text/sql-text.js";
import { alignedDecimals, operandToWiden } from "./decimal-width.js";
import type { Argument, Dialect } from "./dialect.js";
import { isWide } from "./integer-width.js";

/** How the surroundings call what an expression mentions. */
export interface Names {
    readonly column: (name: string) => SqlText;
    /** The run's as_of. */
    readonly now: SqlText;
}

/**
 * An expression in a dialect's SQL, with brackets only where they are needed or where few people know
 * that they are not. The engine's type may be narrower or wider than the expression's: see `printTyped`.
 *
 * @example
 * printExpression(isPaid, duckdb, names) // (status = 'paid') is not true
 */
export function printExpression(expression: Expression, dialect: Dialect, names: Names): SqlText {
    return print(expression, { dialect, names }).text;
}

/** As one operand among others: in brackets unless it is a single word, literal, call or case. */
export function printOperand(expression: Expression, dialect: Dialect, names: Names): SqlText {
    return operand(expression, binding.atom, { dialect, names });
}

/**
 * An expression in a dialect's SQL, of exactly its type in the engine.
 *
 * @example
 * printTyped(one, duckdb, names) // cast(1 as bigint)
 */
export function printTyped(expression: Expression, dialect: Dialect, names: Names): SqlText {
    const text = printExpression(expression, dialect, names);
    return isExact(expression) ? text : sql`cast(${text} as ${dialect.typeName(expression.type)})`;
}

interface Context {
    readonly dialect: Dialect;
    readonly names: Names;
}

type Printed = Bound<SqlText>;

const at = (text: SqlText, level: Binding): Printed => ({ text, binding: level });
const atom = (text: SqlText): Printed => at(text, binding.atom);

function print(expression: Expression, context: Context): Printed {
    const { dialect, names } = context;
    switch (expression.node) {
        case "literal":
            return printLiteral(expression, dialect);
        case "column":
            return atom(names.column(expression.name));
        case "now":
            return atom(names.now);
        case "path":
            return atom(dialect.jsonText(names.column(expression.column), expression.keys));
        case "call":
            return printCall(expression, context);
        case "binary":
            return printBinary(expression, context);
        case "unary": {
            if (expression.operator === "not") {
                return at(sql`not ${operand(expression.operand, binding.atom, context)}`, binding.not);
            }
            const inner = expression.operand.type.kind === "integer" ? widened : operand;
            return at(sql`-${inner(expression.operand, binding.atom, context)}`, binding.sign);
        }
        case "logical": {
            // Not needed around `and` inside of `or`, but nobody has to remember.
            const operands = expression.operands.map((inner) => operand(inner, binding.not, context));
            return expression.operator === "and"
                ? at(join(operands, " and "), binding.and)
                : at(join(operands, " or "), binding.or);
        }
        case "comparison": {
            const left = operand(expression.left, binding.concatenation, context);
            const right = operand(expression.right, binding.concatenation, context);
            return at(sql`${left} ${expression.operator as SqlText} ${right}`, binding.comparison);
        }
        case "in": {
            const [operand = expression.operand, ...values] = alignedDecimals([
                expression.operand,
                ...expression.items,
            ]);
            const items = join(
                values.map((item) => print(item, context).text),
                ", ",
            );
            return at(sql`${member({ ...expression, operand }, context)} in (${items})`, binding.membership);
        }
        case "between": {
            const low = operand(expression.low, binding.concatenation, context);
            const high = operand(expression.high, binding.concatenation, context);
            return at(sql`${member(expression, context)} between ${low} and ${high}`, binding.membership);
        }
        case "like":
            return at(sql`${member(expression, context)} like ${literal(expression.pattern)}`, binding.membership);
        case "isNull":
            return at(sql`${is(expression, context)} null`, binding.is);
        case "isTrue":
            return at(sql`${is(expression, context)} true`, binding.is);
        case "case":
            return printCase(expression, context);
        case "cast": {
            if (isResized(expression)) return printCall({ ...expression.operand, type: expression.type }, context);
            const inner = print(expression.operand, context).text;
            const cast = expression.safe ? dialect.tryCast : dialect.cast;
            return atom(cast(inner, expression.operand.type, expression.type));
        }
        case "shift": {
            const { operator, count, unit, type } = expression;
            const value = operand(expression.operand, binding.sum, context);
            const level = type.kind === "date" ? binding.atom : binding.sum;
            return at(dialect.shift(value, operator, count, unit, type), level);
        }
        case "verbatim": {
            const text = expression.sql[dialect.name];
            if (text === undefined) throw new Error(`a verbatim expression has no text for ${dialect.name}`);
            return at(text as SqlText, /^[a-z_][a-z0-9_]*$/.test(text) ? binding.atom : binding.anything);
        }
    }
}

const operand = (expression: Expression, least: Binding, context: Context): SqlText =>
    bracketed(print(expression, context), least);

/** What stands before `in`, `between` and `like`. */
const member = (expression: { readonly operand: Expression; readonly negated: boolean }, context: Context): SqlText => {
    const inner = operand(expression.operand, binding.concatenation, context);
    return expression.negated ? sql`${inner} not` : inner;
};

const is = (expression: { readonly operand: Expression; readonly negated: boolean }, context: Context): SqlText => {
    const inner = operand(expression.operand, binding.atom, context);
    return expression.negated ? sql`${inner} is not` : sql`${inner} is`;
};

function printLiteral({ value, type }: Literal, dialect: Dialect): Printed {
    if (value === null) return atom(dialect.nullOf(type));
    switch (type.kind) {
        case "integer":
        case "decimal":
            return at(value as SqlText, value.startsWith("-") ? binding.sign : binding.atom);
        case "boolean":
            return atom(value as SqlText);
        default:
            return atom(dialect.valueLiteral(value, type));
    }
}

function printCall(call: Call, context: Context): Printed {
    const args = alignedArguments(call).map((expression): Argument => {
        const printed = print(expression, context);
        const { type } = expression;
        const base = { sql: printed.text, atom: bracketed(printed, binding.atom), type };
        return expression.node === "literal" && expression.value !== null
            ? { ...base, literal: expression.value }
            : base;
    });
    return atom(context.dialect.functions[call.function]({ args, type: call.type }));
}

function alignedArguments({ function: name, args }: Call): readonly Expression[] {
    if (name === "if") return [...args.slice(0, 1), ...alignedDecimals(args.slice(1))];
    return name === "coalesce" || name === "greatest" || name === "least" ? alignedDecimals(args) : args;
}

/** round and divide end with a cast anyway: they give the type that is wanted in the end at once. */
function isResized(cast: Cast): cast is Cast & { readonly operand: Call } {
    const { operand: inner, type, safe } = cast;
    if (inner.node !== "call" || safe || type.kind !== "decimal" || inner.type.kind !== "decimal") return false;
    return isCastCall(inner) && type.scale === inner.type.scale;
}

function isCastCall({ function: name, args: [x], type }: Call): boolean {
    if (name === "divide") return true;
    return name === "round" && x !== undefined && (x.type.kind !== "decimal" || scaleOf(x.type) <= scaleOf(type));
}

function printBinary(expression: Binary, context: Context): Printed {
    const { operator, left, right, type } = expression;
    if (operator === "||") {
        const parts = [operand(left, binding.concatenation, context), operand(right, binding.sum, context)];
        return at(context.dialect.concat(parts), binding.concatenation);
    }
    const level = operator === "+" || operator === "-" ? binding.sum : binding.product;
    const tighter = level === binding.sum ? binding.product : binding.sign;
    if (operator === "/") {
        const dividend = operand(left, level, context);
        const isNonZero = right.node === "literal" && /[1-9]/.test(right.value ?? "");
        const divisor = isNonZero ? operand(right, tighter, context) : sql`nullif(${print(right, context).text}, 0)`;
        return at(context.dialect.ratio(dividend, divisor), level);
    }
    const wide = operandToWiden(expression);
    const isNarrow = type.kind === "integer" && !isWide(left) && !isWide(right);
    const first = isNarrow || wide === "left" ? widened(left, level, context) : operand(left, level, context);
    const second = wide === "right" ? widened(right, tighter, context) : operand(right, tighter, context);
    return at(sql`${first} ${operator as SqlText} ${second}`, level);
}

/** An operand with room for every value of the result: 64 bits, or 38 digits. */
function widened(expression: Expression, least: Binding, context: Context): SqlText {
    const { type } = expression;
    if (type.kind === "integer" && isWide(expression)) return operand(expression, least, context);
    const wide: ValueType = type.kind === "decimal" ? { ...type, precision: 38 } : type;
    return sql`cast(${print(expression, context).text} as ${context.dialect.typeName(wide)})`;
}

function printCase({ subject, branches, otherwise }: Case, context: Context): Printed {
    const value = (expression: Expression): SqlText =>
        expression.node === "literal" && expression.value === null ? sql`null` : print(expression, context).text;
    const results = alignedDecimals([
        ...branches.map(({ result }) => result),
        ...(otherwise === undefined ? [] : [otherwise]),
    ]);
    const last = results[branches.length];
    const parts = [
        subject === undefined ? sql`case` : sql`case ${print(subject, context).text}`,
        ...branches.map(
            ({ when, result }, index) => sql`when ${print(when, context).text} then ${value(results[index] ?? result)}`,
        ),
        ...(last === undefined ? [] : [sql`else ${value(last)}`]),
        sql`end`,
    ];
    return atom(parts.join(" ") as SqlText);
}

/** Whether every engine gives the printed text the expression's own type. */
function isExact(expression: Expression): boolean {
    const { node, type } = expression;
    if (node === "column" || node === "cast" || (node === "literal" && expression.value === null)) return true;
    if (node === "call" && isCastCall(expression)) return true;
    if (node === "verbatim" || type.kind === "decimal") return false;
    return type.kind !== "integer" || isWide(expression);
}
