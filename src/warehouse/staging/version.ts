import type { Dialect } from "../../dialects/dialect.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { tableTime } from "../plan/table-time.js";
import { stagedGrain } from "./staged-table.js";
import type { StagingView } from "./views.js";

/** Of a row that changes the last state counts, of a delivery that repeats the first, of a version its last delivery. */
export function planVersion(table: SourceTable, dialect: Dialect): StagingView["version"] {
    const { identifier } = dialect;
    const time = identifier(tableTime(table));
    const loaded = table.loadedAt === null ? [] : [identifier(table.loadedAt)];
    const latest = (column: SqlText): SqlText => sql`${column} desc nulls last`;
    const earliest = (column: SqlText): SqlText => sql`${column} nulls last`;
    const key = stagedGrain(table).map(identifier);
    const rest = tieBreakers(table, dialect);
    switch (table.changes.kind) {
        case "overwrite":
            return {
                comment: sql`One row per key: its latest state.`,
                name: sql`recency`,
                key,
                order: [latest(time), ...loaded.map(latest), ...rest],
            };
        case "log":
            return {
                comment: sql`One row per version: of one delivered again, the last delivery.`,
                name: sql`recency`,
                key,
                order: [...loaded.map(latest), ...rest],
            };
        case "append":
            return {
                comment: sql`One row per key: the first of repeated deliveries.`,
                name: sql`delivery`,
                key,
                order: [earliest(time), ...loaded.map(earliest), ...rest],
            };
    }
}

/**
 * The remaining columns, in declared order: rows that are alike in all of them are one row, so that the order is
 * total. Only raw columns: the computed ones follow from them.
 */
function tieBreakers(table: SourceTable, dialect: Dialect): readonly SqlText[] {
    const ordered = new Set<string>([...stagedGrain(table), tableTime(table), table.loadedAt ?? ""]);
    return table.columns
        .filter((column) => !ordered.has(column.name) && column.from.kind === "raw")
        .map((column) => sql`${sortable(column, dialect)} nulls last`);
}

function sortable({ name, type }: SourceColumn, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    switch (type.kind) {
        case "json":
        case "list":
        case "record":
            return sql`cast(${column} as ${dialect.typeName({ kind: "string" })})`;
        default:
            return dialect.orderText(column);
    }
}
