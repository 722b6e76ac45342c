import { columnsOf } from "../../expression/columns.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Binding, BoundProperty, Event, Property } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { tableOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { tableTime } from "../plan/table-time.js";
import { readTimes } from "./binding.js";
import { erasureOf, flagEdges, flagNames } from "./erasure.js";
import { hasPrevious } from "./event-bindings.js";
import { isRead } from "./payload.js";

const text = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** The columns of `int_<event>__rows`. Which table and which binding a row came from is written in the statement. */
export function rowColumns(event: Event, model: CustomerModel): readonly Column[] {
    const staged = (
        change: LineageEdge["change"],
        columns: (binding: Binding, table: SourceTable) => readonly string[],
    ): readonly LineageEdge[] =>
        unique(
            event.bindings.flatMap((binding) =>
                stagedEdges(binding, change, columns(binding, tableOf(binding.table, model)), model),
            ),
        );
    const keys = staged("transformation", (_, table) => table.key);
    const messages = staged("transformation", ({ id }) => (id === null ? [] : [id]));
    const judged = event.properties.filter((property) => isJudged(property, event)).map(({ name }) => name);
    const judgement = unique([
        ...judged.flatMap((name) => computed(propertyEdges(name, event, model))),
        ...staged("transformation", ({ at }) => [at]),
        ...event.bindings.flatMap((binding) =>
            binding.previous.flatMap(({ properties, bound }) =>
                computed(bound.flatMap((older) => boundEdges(binding, older, properties, model))),
            ),
        ),
    ]);
    const erasure = erasureOf(event, model);
    return [
        makeColumn("row_id", text, "Key of the row: a hash of binding, table and source key.", {
            nullable: false,
            from: keys,
        }),
        makeColumn(columnNames.eventId(event.name), text, "The event the row tells of; rows of one event share it.", {
            nullable: false,
            from: unique([
                ...event.key.flatMap((name) => computed(propertyEdges(name, event, model))),
                ...messages,
                ...keys,
            ]),
        }),
        makeColumn("source_table", text, "Table the row came from.", { nullable: false }),
        makeColumn("source_key", text, "Key of the row in its table.", { nullable: false, from: keys }),
        makeColumn("binding", { kind: "integer" }, "Place of the binding in the event's list; 1 is trusted most.", {
            nullable: false,
        }),
        makeColumn("is_bound", { kind: "boolean" }, "The row is of this event now.", {
            nullable: false,
            from: staged("transformation", deciding),
        }),
        ...(erasure === null
            ? []
            : flagNames(erasure).map((name) =>
                  makeColumn(name, { kind: "boolean" }, "Somebody whom the row is about was erased.", {
                      nullable: false,
                      from: flagEdges(event, model),
                  }),
              )),
        ...event.properties.map((property) =>
            makeColumn(property.name, property.type, property.description, {
                pii: property.pii,
                unit: property.unit,
                from: propertyEdges(property.name, event, model),
            }),
        ),
        ...(hasPrevious(event)
            ? [
                  makeColumn("read_as", text, "Version of the contract that the row was read as.", {
                      nullable: false,
                      from: unique(versionEdges(event, model)),
                  }),
              ]
            : []),
        makeColumn("occurred_at", timestamp, "When the event happened, UTC.", {
            from: staged("identity", ({ at }) => [at]),
        }),
        makeColumn("source_changed_at", timestamp, "When the row last changed in its source, UTC.", {
            from: staged("identity", (_, table) => [tableTime(table)]),
        }),
        makeColumn("source_loaded_at", timestamp, "When the row was loaded, UTC, where its table tells.", {
            from: staged("identity", (_, { loadedAt }) => (loadedAt === null ? [] : [loadedAt])),
        }),
        makeColumn("readable_at", timestamp, "From when on the row could be read, UTC.", {
            from: staged("transformation", readTimes),
        }),
        makeColumn("rejected_property", text, "The first property that makes the row no event.", { from: judgement }),
        makeColumn("rejection", text, "What is wrong with it.", { from: judgement }),
    ];
}

/** What says whether a row of an authoritative table is of the event; rows of other tables that are not are left out. */
function deciding({ authoritative, where }: Binding, { deletedWhen }: SourceTable): readonly string[] {
    if (!authoritative) return [];
    return [...(where === null ? [] : columnsOf(where)), ...(deletedWhen === null ? [] : [columnNames.withdrawn()])];
}

/** A property that can make a row no event. */
function isJudged({ name, required, values, type }: Property, event: Event): boolean {
    const isListed = values !== null && !values.open;
    const canBeUnreadable =
        type.kind !== "string" && boundAs(name, event).some(([, bound]) => isRead(bound, event.properties));
    return required || isListed || canBeUnreadable;
}

const propertyEdges = (name: string, event: Event, model: CustomerModel): readonly LineageEdge[] =>
    unique([
        ...boundAs(name, event).flatMap(([binding, bound]) => boundEdges(binding, bound, event.properties, model)),
        ...previousEdges(name, event, model),
    ]);

const computed = (edges: readonly LineageEdge[]): readonly LineageEdge[] =>
    edges.map((edge) => ({ ...edge, change: "transformation" }));

/** What a property of today reads of a row of an older version: what the older properties that make it read. */
function previousEdges(name: string, event: Event, model: CustomerModel): readonly LineageEdge[] {
    return event.bindings.flatMap((binding) =>
        binding.previous.flatMap(({ properties, bound, upcast }) =>
            upcast.flatMap((current) => {
                if (current.name !== name || current.kind !== "expression") return [];
                const read = columnsOf(current.value);
                return bound
                    .filter((older) => read.includes(older.name))
                    .flatMap((older) => boundEdges(binding, older, properties, model))
                    .map((edge): LineageEdge => ({ ...edge, change: "transformation" }));
            }),
        ),
    );
}

/** What decides which version a row is of, and whether it was valid then. */
function versionEdges(event: Event, model: CustomerModel): readonly LineageEdge[] {
    return event.bindings.flatMap((binding) =>
        binding.previous.flatMap(({ where }) => stagedEdges(binding, "transformation", columnsOf(where), model)),
    );
}

const boundAs = (name: string, event: Event): readonly (readonly [Binding, BoundProperty])[] =>
    event.bindings.flatMap((binding) =>
        binding.properties.filter((bound) => bound.name === name).map((bound) => [binding, bound] as const),
    );

function boundEdges(
    binding: Binding,
    bound: BoundProperty,
    properties: readonly Property[],
    model: CustomerModel,
): readonly LineageEdge[] {
    switch (bound.kind) {
        case "expression":
            return stagedEdges(
                binding,
                bound.value.node === "column" && !isRead(bound, properties) ? "identity" : "transformation",
                columnsOf(bound.value),
                model,
            );
        case "payload":
        case "pair":
            return stagedEdges(binding, "transformation", [bound.column], model);
        case "absent":
            return [];
    }
}

const stagedEdges = (
    { table }: Binding,
    change: LineageEdge["change"],
    columns: readonly string[],
    model: CustomerModel,
): readonly LineageEdge[] =>
    columns.map((column) => ({ relation: rowsOfTable(tableOf(table, model)), column, change }));

/** Several bindings may read one table. */
function unique(edges: readonly LineageEdge[]): readonly LineageEdge[] {
    return [...new Map(edges.map((edge) => [`${edge.relation}.${edge.column}`, edge])).values()];
}
