import type { Expression } from "../../expression/tree.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Binding, Event } from "../event.js";
import { type Notebook, placeOf } from "./notebook.js";

/** A column that a `where` holds against words. */
interface Compared {
    readonly column: string;
    readonly words: readonly string[];
}

/**
 * Producers send an event under its label, into the payload that a binding reads. A `where` that asks for another
 * name never sees them. Said only where the column surely holds such names: it is asked for the label of another event
 * of the table, or for this one's label in another spelling.
 */
export function checkLabelsRead(events: readonly Event[], notebook: Notebook): void {
    const labelColumns = new Set(
        events.flatMap((event) =>
            event.bindings.flatMap((binding) =>
                comparedIn(binding)
                    .filter(({ words }) => words.includes(event.label))
                    .map(({ column }) => pathOf(binding, column)),
            ),
        ),
    );
    for (const event of events) {
        for (const binding of event.bindings) {
            if (!binding.properties.some(({ kind }) => kind === "payload")) continue;
            const compared = comparedIn(binding);
            if (compared.some(({ words }) => words.includes(event.label))) continue;
            const named = compared.find(
                ({ column, words }) =>
                    labelColumns.has(pathOf(binding, column)) ||
                    words.some((word) => letters(word) === letters(event.label)),
            );
            if (named === undefined) continue;
            const params = { event: event.name, label: event.label, column: named.column, words: named.words };
            const place = { span: placeOf(notebook, binding.origin) };
            notebook.diagnostics.push(eventDiagnostics.report("label-not-read", place, params));
        }
    }
}

function comparedIn({ where }: Binding): readonly Compared[] {
    if (where === null) return [];
    const conditions = where.node === "logical" && where.operator === "and" ? where.operands : [where];
    return conditions.flatMap((condition) => comparedBy(condition) ?? []);
}

function comparedBy(condition: Expression): Compared | undefined {
    if (condition.node === "comparison" && condition.operator === "=") {
        return compared(condition.left, [condition.right]) ?? compared(condition.right, [condition.left]);
    }
    return condition.node === "in" && !condition.negated ? compared(condition.operand, condition.items) : undefined;
}

/** Undefined unless all of them are words: a value that is computed may be the label. */
function compared(side: Expression, values: readonly Expression[]): Compared | undefined {
    if (side.node !== "column" || side.type.kind !== "string") return undefined;
    const words = values.flatMap((item) => (item.node === "literal" && item.value !== null ? [item.value] : []));
    return words.length === values.length ? { column: side.name, words } : undefined;
}

const pathOf = ({ table }: Binding, column: string): string => `${table.source}.${table.table}.${column}`;

/** `Order Completed` and `order_completed` are one name. */
const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
