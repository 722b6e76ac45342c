import type { Dialect } from "../../dialects/dialect.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Session } from "../session.js";
import type { Fingerprints } from "./fingerprints.js";

/** What a warehouse file says of the build that made it. */
export interface BuildRecord {
    /** `YYYY-MM-DD HH:MM:SS.ffffff`, UTC. */
    readonly asOf: string;
    readonly fingerprints: Fingerprints;
    /** The build goes on from nothing but what may never be forgotten. */
    readonly isFresh: boolean;
}

/** Counts up when what stands in a warehouse file means something else than before: older files are not gone on from. */
const layout = 1;

// No source may have a schema of this name.
const schema = sql`c360`;

/** Writes down which definitions made the relations of this file, in a schema that no source may have. */
export async function writeRecord(
    session: Session,
    { asOf, fingerprints }: Omit<BuildRecord, "isFresh">,
    dialect: Dialect,
): Promise<void> {
    const [current] = await session.rows("select current_database() as name");
    // DuckDB: where a database is called like a schema, the schema's name alone means neither.
    const within = sql`${dialect.identifier(String(current?.name))}.${schema}`;
    const rows = [...fingerprints].map(([name, print]) => sql`(${literal(name)}, ${literal(print)})`);
    await session.run(`
        create schema ${within};
        create table ${within}.build as
        select ${layout} as layout, version() as engine, cast(${literal(asOf)} as timestamp) as as_of;
        create table ${within}.relations (name varchar, fingerprint varchar);
        ${rows.length === 0 ? "" : `insert into ${within}.relations values ${rows.join(", ")}`}`);
}

/**
 * Reads what `writeRecord` wrote into an attached database; without fingerprints when another layout or another DuckDB
 * made it, null when something else than a build did.
 *
 * @throws DuckdbError when the file is damaged.
 */
export async function readRecord(session: Session, database: SqlText): Promise<BuildRecord | null> {
    const from = sql`${database}.${schema}`;
    const tables = await session.rows(`
        select table_name from duckdb_tables()
        where database_name = ${literal(database)} and schema_name = ${literal(schema)}`);
    if (!["build", "relations"].every((name) => tables.some(({ table_name: table }) => table === name))) return null;
    const [build] = await session.rows(`
        select layout, engine = version() as is_same, strftime(as_of, '%Y-%m-%d %H:%M:%S.%f') as as_of
        from ${from}.build`);
    if (build === undefined) return null;
    // What was computed is computed again; snapshots are of no layout.
    if (build.layout !== layout || build.is_same !== true) {
        return { asOf: String(build.as_of), fingerprints: new Map(), isFresh: false };
    }
    const relations = await session.rows(`select name, fingerprint from ${from}.relations`);
    const fingerprints = new Map(relations.map(({ name, fingerprint }) => [String(name), String(fingerprint)]));
    return { asOf: String(build.as_of), fingerprints, isFresh: false };
}
