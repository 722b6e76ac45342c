import type { ValueType } from "../expression/type.js";
import type { Origin } from "../model/origin.js";
import type { Pii } from "../model/pii.js";
import type { SourceTable } from "../model/source.js";
import type { LineageEdge } from "../warehouse/plan/column.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";

/** A column of a relation, or a raw column under its physical name. */
export interface LineageColumn {
    readonly relation: string;
    readonly column: string;
    readonly isRaw: boolean;
    readonly type: ValueType;
    readonly pii: Pii | null;
    readonly description: string;
    /** The definition it comes from: the relation's, or that of the raw column. */
    readonly origin: Origin;
    /** Nothing stands before a raw column. */
    readonly from: readonly LineageEdge[];
}

/** A relation, or a raw table as `source.table`. */
export interface LineageTable {
    readonly name: string;
    readonly raw: SourceTable | null;
    readonly origin: Origin;
    readonly columns: readonly LineageColumn[];
}

/** A column that reads another one. */
export interface Reader {
    readonly column: LineageColumn;
    readonly edge: LineageEdge;
}

/** The plan's edges, to be followed either way. */
export interface LineageIndex {
    /** In the plan's order, raw tables first. */
    readonly tables: ReadonlyMap<string, LineageTable>;
    /** @throws Error when there is none: every edge of a plan leads to a column. */
    readonly columnAt: (relation: string, column: string) => LineageColumn;
    /** Those that read a column, in the plan's order. */
    readonly readersOf: (column: LineageColumn) => readonly Reader[];
}

/**
 * @example
 * indexLineage(warehouse).columnAt("dim_customer", "email").from
 * // [{ relation: "int_customer__candidates", column: "value", change: "identity", reads: "email" }]
 */
export function indexLineage({ model, relations }: Warehouse): LineageIndex {
    const all: readonly LineageTable[] = [
        ...model.sources.flatMap((source) => source.tables.map(rawTable)),
        ...relations.map(({ name, origin, columns }) => ({
            name,
            raw: null,
            origin,
            columns: columns.map((column) => ({
                ...column,
                relation: name,
                column: column.name,
                isRaw: false,
                origin,
            })),
        })),
    ];
    const columns = new Map<string, LineageColumn>();
    const readers = new Map<string, Reader[]>();
    for (const column of all.flatMap((table) => table.columns)) {
        columns.set(address(column.relation, column.column), column);
        for (const edge of column.from) {
            const at = address(edge.relation, edge.column);
            const known = readers.get(at);
            if (known === undefined) readers.set(at, [{ column, edge }]);
            else known.push({ column, edge });
        }
    }
    return {
        tables: new Map(all.map((table) => [table.name, table])),
        columnAt: (relation, column) => {
            const found = columns.get(address(relation, column));
            if (found === undefined) throw new Error(`the plan has no column ${relation}.${column}`);
            return found;
        },
        readersOf: ({ relation, column }) => readers.get(address(relation, column)) ?? [],
    };
}

/** The physical columns that the contract speaks of, each once; what it says of one, the first declaration says. */
function rawTable(table: SourceTable): LineageTable {
    const name = `${table.source}.${table.name}`;
    const columns = new Map<string, LineageColumn>();
    for (const { from, type, pii, description, origin } of table.columns) {
        if (from.kind !== "raw") continue;
        const known = columns.get(from.name);
        if (known === undefined) {
            columns.set(from.name, {
                relation: name,
                column: from.name,
                isRaw: true,
                type,
                pii,
                description,
                origin,
                from: [],
            });
        } else if (known.pii === null) columns.set(from.name, { ...known, pii });
    }
    return { name, raw: table, origin: table.origin, columns: [...columns.values()] };
}

// Physical names may hold any character.
const address = (relation: string, column: string): string => JSON.stringify([relation, column]);
