import type { Expression, Literal } from "../expression/tree.js";

/** What a column must hold for a condition to come out as asked. */
export type Wanted =
    | { readonly kind: "one_of"; readonly values: readonly string[] }
    | { readonly kind: "none_of"; readonly values: readonly string[] }
    | { readonly kind: "null" }
    | { readonly kind: "present" };

/** By column name. */
export type Wishes = ReadonlyMap<string, Wanted>;

/**
 * What a row's columns must hold for a condition to be true, or not true: the equalities, `in`, `is null` and boolean
 * columns of it. Other parts are left to chance, so that this is a help, never a promise.
 *
 * @example
 * wishesFor(compiled("event_name = 'Order Completed' and is_bot is not true"), true)
 * // event_name: one_of Order Completed; is_bot: none_of true
 */
export function wishesFor(condition: Expression, outcome: boolean): Wishes {
    const wishes = new Map<string, Wanted>();
    collect(condition, outcome, wishes);
    return wishes;
}

function collect(condition: Expression, outcome: boolean, wishes: Map<string, Wanted>): void {
    switch (condition.node) {
        case "logical": {
            // `and` is true when all are, and not true when one is not; `or` the other way round.
            const all = (condition.operator === "and") === outcome;
            const operands = all ? condition.operands : condition.operands.slice(0, 1);
            for (const operand of operands) collect(operand, outcome, wishes);
            return;
        }
        case "unary":
            if (condition.operator === "not") collect(condition.operand, !outcome, wishes);
            return;
        case "isTrue":
            collect(condition.operand, outcome !== condition.negated, wishes);
            return;
        case "column":
            wishes.set(condition.name, { kind: outcome ? "one_of" : "none_of", values: ["true"] });
            return;
        case "isNull":
            if (condition.operand.node !== "column") return;
            wishes.set(condition.operand.name, { kind: outcome === condition.negated ? "present" : "null" });
            return;
        case "comparison":
            if (condition.operator === "=" || condition.operator === "<>") {
                equal(condition.left, [condition.right], outcome === (condition.operator === "="), wishes);
            }
            return;
        case "in":
            equal(condition.operand, condition.items, outcome !== condition.negated, wishes);
            return;
        default:
            return;
    }
}

function equal(side: Expression, items: readonly Expression[], outcome: boolean, wishes: Map<string, Wanted>): void {
    const values = items.filter(isValue).map(({ value }) => value);
    if (side.node === "column" && values.length > 0) {
        wishes.set(side.name, { kind: outcome ? "one_of" : "none_of", values });
    }
}

const isValue = (item: Expression): item is Literal & { readonly value: string } =>
    item.node === "literal" && item.value !== null;
