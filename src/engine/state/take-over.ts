import type { Dialect } from "../../dialects/dialect.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Upkeep } from "../../warehouse/plan/upkeep.js";
import type { Session } from "../session.js";
import type { Previous } from "./previous.js";
import type { BuildRecord } from "./records.js";

/**
 * Copies the rows that an earlier build stored of a relation into the warehouse that is being built.
 *
 * @param now what this build will write down of itself
 * @returns false when there are none that may be gone on from; the relation is then made in full
 * @throws DuckdbError when the earlier file is damaged.
 */
export async function takeOver(
    session: Session,
    relation: Relation,
    upkeep: Upkeep,
    dialect: Dialect,
    previous: Previous,
    now: BuildRecord,
): Promise<boolean> {
    switch (upkeep.kind) {
        case "incremental":
            if (now.isFresh) return false;
            if (upkeep.lasting) return await copyRows(session, relation, dialect, previous);
            // What was computed otherwise, or knows what is not to be known yet, is computed again.
            if (previous.fingerprints.get(relation.name) !== now.fingerprints.get(relation.name)) return false;
            if (previous.asOf > now.asOf) return false;
            return await copyRows(session, relation, dialect, previous);
        case "snapshot":
            if (now.isFresh) return false;
            // However it came about: it cannot be computed again.
            return await copyRows(session, relation, dialect, previous);
        case "append":
            return await copyRows(session, relation, dialect, previous);
    }
}

/** All stored rows in the planned columns and their types: one that was not stored is null, one that is not planned is left behind. */
async function copyRows(session: Session, relation: Relation, dialect: Dialect, previous: Previous): Promise<boolean> {
    const { name, columns } = relation;
    const found = await session.rows(`
        select column_name from duckdb_columns()
        where
            database_name = ${literal(previous.database)}
            and schema_name = 'main'
            and table_name = ${literal(name)}`);
    if (found.length === 0) return false;
    const stored = new Set(found.map(({ column_name: column }) => column));
    const values = columns.map((column): SqlText => {
        const value = dialect.identifier(column.name);
        if (!stored.has(column.name)) return sql`${dialect.nullOf(column.type)} as ${value}`;
        return sql`cast(${value} as ${dialect.typeName(column.type)}) as ${value}`;
    });
    const table = dialect.identifier(name);
    await session.run(`
        create table ${table} as
        select ${join(values, ", ")} from ${previous.database}.main.${table}`);
    return true;
}
