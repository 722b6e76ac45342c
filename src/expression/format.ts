import { type Binding, type Bound, binding, bracketed } from "./binding.js";
import { keywords } from "./keywords.js";
import type { Case, Expression, Literal } from "./tree.js";
import { typeText } from "./type.js";

/**
 * The canonical text of an expression: reading it gives the same tree. A verbatim expression has none in
 * the language, and shows its first text.
 *
 * @example
 * formatExpression(compiled("STATUS IN('paid')  and(not x)")) // status in ('paid') and not x
 */
export const formatExpression = (expression: Expression): string => format(expression).text;

type Formatted = Bound<string>;

const at = (text: string, level: Binding): Formatted => ({ text, binding: level });
const atom = (text: string): Formatted => at(text, binding.atom);

function format(expression: Expression): Formatted {
    switch (expression.node) {
        case "literal":
            return formatLiteral(expression);
        case "column":
            return atom(name(expression.name));
        case "now":
            return atom("now()");
        case "path":
            return atom([expression.column, ...expression.keys].map(name).join("."));
        case "call":
            return atom(`${expression.function}(${list(expression.args)})`);
        case "binary":
            return formatBinary(expression.operator, expression.left, expression.right);
        case "unary": {
            const [word, level] = expression.operator === "not" ? ["not ", binding.not] : ["-", binding.sign];
            return at(`${word}${operand(expression.operand, binding.atom)}`, level);
        }
        case "logical": {
            const operands = expression.operands.map((inner) => operand(inner, binding.not));
            const level = expression.operator === "and" ? binding.and : binding.or;
            return at(operands.join(` ${expression.operator} `), level);
        }
        case "comparison": {
            const left = operand(expression.left, binding.concatenation);
            const right = operand(expression.right, binding.concatenation);
            return at(`${left} ${expression.operator} ${right}`, binding.comparison);
        }
        case "in":
            return at(`${member(expression)} in (${list(expression.items)})`, binding.membership);
        case "between": {
            const low = operand(expression.low, binding.concatenation);
            const high = operand(expression.high, binding.concatenation);
            return at(`${member(expression)} between ${low} and ${high}`, binding.membership);
        }
        case "like":
            return at(`${member(expression)} like ${quoted(expression.pattern)}`, binding.membership);
        case "isNull":
        case "isTrue": {
            const word = expression.node === "isNull" ? "null" : "true";
            const inner = operand(expression.operand, binding.atom);
            return at(`${inner} is ${expression.negated ? "not " : ""}${word}`, binding.is);
        }
        case "case":
            return atom(formatCase(expression));
        case "cast": {
            const word = expression.safe ? "try_cast" : "cast";
            return atom(`${word}(${formatExpression(expression.operand)} as ${typeText(expression.type)})`);
        }
        case "shift": {
            const { operator, count, unit } = expression;
            const value = operand(expression.operand, binding.sum);
            return at(`${value} ${operator} interval '${count} ${unit}${count === 1 ? "" : "s"}'`, binding.sum);
        }
        case "verbatim":
            return at(Object.values(expression.sql)[0] ?? "", binding.anything);
    }
}

const operand = (expression: Expression, least: Binding): string => bracketed(format(expression), least);

const member = ({ operand: inner, negated }: { readonly operand: Expression; readonly negated: boolean }): string =>
    `${operand(inner, binding.concatenation)}${negated ? " not" : ""}`;

const list = (expressions: readonly Expression[]): string => expressions.map(formatExpression).join(", ");

function formatBinary(operator: string, left: Expression, right: Expression): Formatted {
    const [own, tighter] =
        operator === "||"
            ? ([binding.concatenation, binding.sum] as const)
            : operator === "+" || operator === "-"
              ? ([binding.sum, binding.product] as const)
              : ([binding.product, binding.sign] as const);
    return at(`${operand(left, own)} ${operator} ${operand(right, tighter)}`, own);
}

function formatCase({ subject, branches, otherwise }: Case): string {
    return [
        subject === undefined ? "case" : `case ${formatExpression(subject)}`,
        ...branches.map(({ when, result }) => `when ${formatExpression(when)} then ${formatExpression(result)}`),
        ...(otherwise === undefined ? [] : [`else ${formatExpression(otherwise)}`]),
        "end",
    ].join(" ");
}

function formatLiteral({ value, type }: Literal): Formatted {
    if (value === null) return atom(`cast(null as ${typeText(type)})`);
    switch (type.kind) {
        case "integer":
        case "decimal":
            return at(value, value.startsWith("-") ? binding.sign : binding.atom);
        case "string":
            return atom(quoted(value));
        case "date":
        case "timestamp":
            return atom(`${type.kind} ${quoted(value)}`);
        default:
            return atom(value);
    }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function name(text: string): string {
    const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !keywords.has(text.toLowerCase());
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
