import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import type { SourceColumn, SourceTable } from "../../model/source.js";
import { sql } from "../../text/sql-text.js";
import type { DeliveredView } from "./views.js";

/**
 * What makes a source readable that may lack a column: an unqualified name means the column of the source where it has
 * one, and else the one that stands around it. So one text serves before and after the column came, without asking the
 * database first. Null where nothing may be missing.
 *
 * @param read the staged columns that are read
 */
export function planDelivered(
    read: readonly SourceColumn[],
    table: SourceTable,
    dialect: Dialect,
): DeliveredView | null {
    const names = [...new Set(read.flatMap(({ from }) => (from.kind === "raw" ? [from.name] : [])))];
    const absent = names.flatMap((name) => {
        const readers = table.columns.filter(({ from }) => from.kind === "raw" && from.name === name);
        const [first] = readers;
        if (first === undefined || !readers.every(({ optional }) => optional)) return [];
        return [sql`${dialect.nullOf(deliveredType(first))} as ${dialect.identifier(name)}`];
    });
    return absent.length === 0 ? null : { absent, columns: names.map(dialect.identifier) };
}

function deliveredType({ from, type }: SourceColumn): ValueType {
    if (from.kind !== "raw") throw new Error("a computed column is not delivered");
    switch (from.arrives) {
        case "text":
            return { kind: "string" };
        case "epoch_s":
        case "epoch_ms":
        case "epoch_us":
            return { kind: "integer" };
        case "typed":
            return type.kind === "list" || type.kind === "record" ? { kind: "json" } : type;
    }
}
