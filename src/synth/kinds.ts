import { columnsOf } from "../expression/columns.js";
import type { CustomerModel } from "../model/customer-model.js";
import type { TableName } from "../model/entity.js";
import type { Binding, Event } from "../model/event.js";
import type { SourceTable } from "../model/source.js";
import { payloadFields } from "./payload-fields.js";
import type { Kind, Shape } from "./shape.js";
import { type Wanted, type Wishes, wishesFor } from "./wanted.js";

export function kindsOf(
    table: SourceTable,
    model: CustomerModel,
    visit: (table: SourceTable) => Shape | undefined,
): readonly Kind[] {
    return model.events.flatMap((event) =>
        event.bindings
            .filter((binding) => isOf(binding.table, table))
            .flatMap((binding) => {
                const wishes = binding.where === null ? new Map() : wishesFor(binding.where, true);
                const current = binding.previous.map(({ where }) => wishesFor(where, false));
                return [
                    kindOf(event, binding, table, merged([wishes, ...current]), echoed(event, binding, model, visit)),
                    ...binding.previous.map(({ where, properties, bound }) =>
                        kindOf(
                            { ...event, properties },
                            { ...binding, properties: bound },
                            table,
                            merged([wishes, wishesFor(where, true)]),
                            null,
                        ),
                    ),
                ];
            }),
    );
}

const kindOf = (event: Event, binding: Binding, table: SourceTable, wishes: Wishes, echoes: Kind["echoes"]): Kind => ({
    event,
    binding,
    wishes,
    sets: closedSets(event, binding, table),
    payload: payloadFields(event, binding, table),
    needs: needs(event, binding, table),
    echoes,
});

const merged = (wishes: readonly Wishes[]): Wishes => new Map(wishes.flatMap((some) => [...some]));

/** Properties that take few values, read from columns that promise nothing: the sender kept to the plan. */
function closedSets(event: Event, binding: Binding, table: SourceTable): Wishes {
    const sets = new Map<string, Wanted>();
    for (const bound of binding.properties) {
        const property = event.properties.find(({ name }) => name === bound.name);
        if (bound.kind !== "expression" || bound.value.node !== "column") continue;
        const { name } = bound.value;
        const column = table.columns.find((candidate) => candidate.name === name);
        const values = property?.values ?? null;
        if (values === null || values.open || column === undefined || column.values !== null) continue;
        sets.set(name, { kind: "one_of", values: values.values, isOptional: property?.required !== true });
    }
    return sets;
}

function needs(event: Event, binding: Binding, table: SourceTable): ReadonlySet<string> {
    const names = new Set<string>();
    const visit = (name: string): void => {
        const from = table.columns.find((column) => column.name === name)?.from;
        if (from?.kind === "expression") columnsOf(from.value).forEach(visit);
        else names.add(name);
    };
    const required = new Set(event.properties.filter((property) => property.required).map(({ name }) => name));
    for (const property of binding.properties) {
        if (property.kind === "expression" && required.has(property.name)) columnsOf(property.value).forEach(visit);
    }
    return names;
}

function echoed(
    event: Event,
    binding: Binding,
    model: CustomerModel,
    visit: (table: SourceTable) => Shape | undefined,
): Kind["echoes"] {
    if (event.key.length === 0) return null;
    const earlier = event.bindings.slice(0, event.bindings.indexOf(binding));
    for (const other of earlier) {
        const table = model.sources.flatMap(({ tables }) => tables).find((candidate) => isOf(other.table, candidate));
        if (table === undefined || isOf(binding.table, table)) continue;
        const shape = visit(table);
        if (shape !== undefined) return { shape, binding: other };
    }
    return null;
}

const isOf = ({ source, table }: TableName, candidate: SourceTable): boolean =>
    candidate.source === source && candidate.name === table;
