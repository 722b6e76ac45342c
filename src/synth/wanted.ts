import type { Expression, Literal } from "../expression/tree.js";

/** What a column must hold for a condition to come out as asked. */
export type Wanted =
    /** `isOptional`: nothing is as good. */
    | { readonly kind: "one_of"; readonly values: readonly string[]; readonly isOptional?: boolean }
    | { readonly kind: "none_of"; readonly values: readonly string[] }
    | { readonly kind: "null" }
    | { readonly kind: "present" };

/** By the name of a column, or of a path inside a json column. */
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
            wish(condition, { kind: outcome ? "one_of" : "none_of", values: ["true"] }, wishes);
            return;
        case "isNull":
            wish(condition.operand, { kind: outcome === condition.negated ? "present" : "null" }, wishes);
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
    if (values.length > 0) wish(side, { kind: outcome ? "one_of" : "none_of", values }, wishes);
}

/** A cast changes how a value is read, not which one is meant. */
function wish(side: Expression, wanted: Wanted, wishes: Map<string, Wanted>): void {
    if (side.node === "column") wishes.set(side.name, wanted);
    if (side.node === "path") wishes.set(pathName(side.column, side.keys), wanted);
    if (side.node === "cast" && side.operand.node === "path") wish(side.operand, wanted, wishes);
}

/** No column has a dot in its name. */
export const pathName = (column: string, keys: readonly string[]): string => [column, ...keys].join(".");

const isValue = (item: Expression): item is Literal & { readonly value: string } =>
    item.node === "literal" && item.value !== null;
