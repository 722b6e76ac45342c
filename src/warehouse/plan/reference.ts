import type { Dialect } from "../../dialects/dialect.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { RelationRef } from "./relation-ref.js";

/** A reference to a relation of the warehouse. */
export function modelRef(name: string, dialect: Dialect): RelationRef {
    return { kind: "model", name, direct: dialect.identifier(name) };
}

/** A reference to a raw table. */
export function sourceRef(
    table: { readonly source: string; readonly name: string; readonly schema: string; readonly identifier: string },
    dialect: Dialect,
): RelationRef {
    const direct: SqlText = sql`${dialect.identifier(table.schema)}.${dialect.identifier(table.identifier)}`;
    return { kind: "source", source: table.source, table: table.name, direct };
}
