import { expressionDiagnostics } from "../diagnostics.js";
import type { BinaryOperator, ComparisonOperator } from "../tree.js";
import type { Cursor } from "./cursor.js";
import { Fault } from "./fault.js";
import { parsePrimary } from "./primary.js";
import type { Syntax } from "./syntax.js";

const comparisons: readonly string[] = ["=", "<>", "<", "<=", ">", ">="] satisfies readonly ComparisonOperator[];

/**
 * Operators bind as in Postgres and DuckDB, loosest first:
 * or · and · not · is · comparison · in, between, like · `||` · + - · * / · unary minus.
 */
export const parseOperators = (cursor: Cursor): Syntax => cursor.nested(() => parseOr(cursor));

const parseOr = (cursor: Cursor): Syntax => parseLogical(cursor, "or", parseAnd);
const parseAnd = (cursor: Cursor): Syntax => parseLogical(cursor, "and", parseNot);

function parseLogical(cursor: Cursor, operator: "and" | "or", parseOperand: (cursor: Cursor) => Syntax): Syntax {
    const first = parseOperand(cursor);
    const operands = [first];
    while (cursor.accept(operator) !== undefined) operands.push(parseOperand(cursor));
    const last = operands.at(-1) ?? first;
    return operands.length === 1
        ? first
        : cursor.node({ node: "logical", operator, operands }, first.start, last.end, operands);
}

function parseNot(cursor: Cursor): Syntax {
    const not = cursor.accept("not");
    if (not === undefined) return parseIs(cursor);
    const operand = cursor.nested(() => parseNot(cursor));
    return cursor.node({ node: "unary", operator: "not", operand }, not.start, operand.end, [operand]);
}

function parseIs(cursor: Cursor): Syntax {
    let operand = parseComparison(cursor);
    while (cursor.accept("is") !== undefined) {
        const negated = cursor.accept("not") !== undefined;
        if (!cursor.at("null", "true")) cursor.refuse("`null` or `true` after `is`");
        const word = cursor.take();
        const node = word.text.toLowerCase() === "null" ? "isNull" : "isTrue";
        operand = cursor.node({ node, operand, negated }, operand.start, word.end, [operand]);
    }
    return operand;
}

function parseComparison(cursor: Cursor): Syntax {
    const left = parseMembership(cursor);
    const operator = acceptOperator(cursor, comparisons) as ComparisonOperator | undefined;
    if (operator === undefined) return left;
    const right = parseMembership(cursor);
    if (cursor.at(...comparisons)) {
        const span = cursor.span(cursor.peek());
        throw new Fault(expressionDiagnostics.report("chained-comparison", { span }, { operator: cursor.peek().text }));
    }
    return cursor.node({ node: "comparison", operator, left, right }, left.start, right.end, [left, right]);
}

function parseMembership(cursor: Cursor): Syntax {
    const operand = parseConcatenation(cursor);
    const negated = cursor.at("not") && cursor.atAhead(1, "in", "between", "like");
    if (negated) cursor.take();
    if (cursor.accept("in") !== undefined) return parseIn(cursor, operand, negated);
    if (cursor.accept("between") !== undefined) {
        const low = parseConcatenation(cursor);
        cursor.expect("and", "between the two ends of `between`");
        const high = parseConcatenation(cursor);
        return cursor.node({ node: "between", operand, low, high, negated }, operand.start, high.end, [
            operand,
            low,
            high,
        ]);
    }
    if (cursor.accept("like") !== undefined) {
        const pattern = parseConcatenation(cursor);
        return cursor.node({ node: "like", operand, pattern, negated }, operand.start, pattern.end, [operand, pattern]);
    }
    return operand;
}

function parseIn(cursor: Cursor, operand: Syntax, negated: boolean): Syntax {
    const open = cursor.expect("(", "before the values of `in`");
    const items: Syntax[] = [];
    do items.push(parseOperators(cursor));
    while (cursor.accept(",") !== undefined);
    const { end } = cursor.close(open);
    return cursor.node({ node: "in", operand, items, negated }, operand.start, end, [operand, ...items]);
}

const parseConcatenation = (cursor: Cursor): Syntax => parseChain(cursor, ["||"], parseSum);
const parseSum = (cursor: Cursor): Syntax => parseChain(cursor, ["+", "-"], parseProduct);
const parseProduct = (cursor: Cursor): Syntax => parseChain(cursor, ["*", "/"], parseMinus);

function parseChain(
    cursor: Cursor,
    operators: readonly BinaryOperator[],
    parseOperand: (cursor: Cursor) => Syntax,
): Syntax {
    let left = parseOperand(cursor);
    for (;;) {
        const operator = acceptOperator(cursor, operators) as BinaryOperator | undefined;
        if (operator === undefined) return left;
        const right = parseOperand(cursor);
        left = cursor.node({ node: "binary", operator, left, right }, left.start, right.end, [left, right]);
    }
}

function parseMinus(cursor: Cursor): Syntax {
    const minus = cursor.accept("-");
    if (minus === undefined) return parsePrimary(cursor, parseOperators);
    const number = cursor.peek();
    // The smallest integer has no positive twin, so a minus before digits belongs to the literal.
    if (number.kind === "number") {
        cursor.take();
        return cursor.node({ node: "number", value: `-${number.text}` }, minus.start, number.end);
    }
    const operand = cursor.nested(() => parseMinus(cursor));
    return cursor.node({ node: "unary", operator: "-", operand }, minus.start, operand.end, [operand]);
}

function acceptOperator(cursor: Cursor, operators: readonly string[]): string | undefined {
    return cursor.peek().kind === "symbol" && cursor.at(...operators) ? cursor.take().text : undefined;
}
