import type { Expression } from "../../expression/tree.js";
import type { AggregateTraitDeclaration } from "../../language/trait.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { Event, Property } from "../event.js";
import type { Notebook } from "./notebook.js";

/** Refuses to add up amounts of several currencies: `unit: currency` means that each is in its own. */
export function checkCurrency(
    { name, aggregate, of }: AggregateTraitDeclaration,
    summed: string | null,
    event: Event,
    where: Expression | null,
    notebook: Notebook,
): void {
    if ((aggregate.value !== "sum" && aggregate.value !== "avg") || of === undefined) return;
    const property = event.properties.find((candidate) => candidate.name === summed);
    if (property?.unit !== "currency") return;
    const currency = currencyOf(event);
    const currencies =
        currency?.values === null || currency?.values?.open === true ? [] : (currency?.values?.values ?? []);
    if (currencies.length === 1) return;
    if (currency !== undefined && where !== null && fixes(where, currency.name)) return;
    const declared = notebook.places.get(`${property.origin.path}.unit`);
    const place = {
        span: of.span,
        label: "over all currencies",
        ...(declared !== undefined && { related: { span: declared, label: "each in its own" } }),
    };
    const params = { trait: name.value, currencies, column: currency?.name ?? null };
    notebook.diagnostics.push(traitDiagnostics.report("mixed-currencies", place, params));
}

/** The property that says in which currency the others are. */
const currencyOf = ({ properties }: Event): Property | undefined =>
    properties.find(({ name }) => name === "currency") ??
    properties.find(({ name, type }) => name.endsWith("currency") && type.kind === "string");

/** Whether rows for which the condition holds all have one value in the column. */
function fixes(where: Expression, column: string): boolean {
    switch (where.node) {
        case "logical":
            return where.operator === "and" ? where.operands.some((operand) => fixes(operand, column)) : false;
        case "comparison":
            return (
                where.operator === "=" &&
                ((isColumn(where.left, column) && where.right.node === "literal") ||
                    (isColumn(where.right, column) && where.left.node === "literal"))
            );
        case "in":
            return !where.negated && where.items.length === 1 && isColumn(where.operand, column);
        default:
            return false;
    }
}

const isColumn = (expression: Expression, name: string): boolean =>
    expression.node === "column" && expression.name === name;
