import type { Expression } from "./tree.js";

/** The operands of a node, in the order they are written. */
export function children(expression: Expression): readonly Expression[] {
    switch (expression.node) {
        case "literal":
        case "column":
        case "now":
        case "path":
        case "verbatim":
            return [];
        case "call":
            return expression.args;
        case "binary":
        case "comparison":
            return [expression.left, expression.right];
        case "logical":
            return expression.operands;
        case "in":
            return [expression.operand, ...expression.items];
        case "between":
            return [expression.operand, expression.low, expression.high];
        case "case":
            return [
                ...(expression.subject === undefined ? [] : [expression.subject]),
                ...expression.branches.flatMap(({ when, result }) => [when, result]),
                ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
            ];
        case "unary":
        case "like":
        case "isNull":
        case "isTrue":
        case "cast":
        case "shift":
            return [expression.operand];
    }
}
