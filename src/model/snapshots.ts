import { columnsOf } from "../expression/columns.js";
import type { CustomerModel } from "./customer-model.js";
import type { Entity, TableName } from "./entity.js";
import type { SourceTable } from "./source.js";

/** A table of which c360 keeps what it was, because an entity wants a history and the table forgets. */
export interface Snapshot {
    readonly table: SourceTable;
    /** The staged columns that are kept, in the table's order; others never are. */
    readonly columns: readonly string[];
}

/**
 * The tables that are written over and that an entity with `history: scd2` reads, with the columns a history needs of
 * them: the key, `updated_at`, and what attributes and their filters read.
 *
 * @example
 * snapshotsOf(model).map(({ table, columns }) => [table.name, columns])
 * // [["products", ["product_id", "title", "price", "updated_at"]]]
 */
export function snapshotsOf({ sources, entities }: Pick<CustomerModel, "sources" | "entities">): readonly Snapshot[] {
    const read = new Map<string, Set<string>>();
    for (const { table, columns } of entities.filter(({ history }) => history === "scd2").flatMap(readsOf)) {
        const path = pathOf(table);
        read.set(path, new Set([...(read.get(path) ?? []), ...columns]));
    }
    return sources
        .flatMap(({ tables }) => tables)
        .flatMap((table) => {
            const needed = read.get(pathOf({ source: table.source, table: table.name }));
            if (needed === undefined || table.changes.kind !== "overwrite") return [];
            const kept = new Set([...table.key, table.changes.updatedAt, ...needed]);
            return [{ table, columns: table.columns.map(({ name }) => name).filter((name) => kept.has(name)) }];
        });
}

interface Read {
    readonly table: TableName;
    readonly columns: readonly string[];
}

function readsOf(entity: Entity): readonly Read[] {
    switch (entity.kind) {
        case "keyed":
            return [{ table: entity.table, columns: entity.attributes.map(({ column }) => column) }];
        // What is made of other dimensions reads no table.
        case "grouped":
            return [];
        case "resolved":
            return entity.attributes.flatMap(({ from }) =>
                from.map(({ table, column, where }) => ({
                    table,
                    columns: [column, ...(where === null ? [] : columnsOf(where))],
                })),
            );
    }
}

const pathOf = ({ source, table }: TableName): string => `${source}.${table}`;
