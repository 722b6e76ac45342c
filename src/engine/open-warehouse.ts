import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { literal, type SqlText, sql } from "../text/sql-text.js";
import { attachWarehouse } from "./attach-warehouse.js";
import { openSession, type Session } from "./session.js";
import { type BuildRecord, readRecord } from "./state/records.js";

/** A warehouse that `build` wrote, open to be read and never changed. It has a lifetime: whoever opens it closes it. */
export interface OpenWarehouse extends Pick<Session, "rows" | "close"> {
    /** Stands before the name of a relation: `warehouse.main`. */
    readonly schema: SqlText;
    readonly relations: ReadonlySet<string>;
    /** The columns of a relation; none where it does not stand there. */
    readonly columnsOf: (relation: string) => ReadonlySet<string>;
    /** What the build said of itself; null where something else wrote the file. */
    readonly record: BuildRecord | null;
}

/** There is none, or it cannot be read. */
export interface ClosedWarehouse {
    readonly reason: string;
}

const database = sql`warehouse`;

/**
 * Opens the database file of a build.
 *
 * @example
 * const warehouse = await openWarehouse(".c360/warehouse.duckdb");
 * if ("reason" in warehouse) throw new Error(warehouse.reason);
 * await warehouse.rows(`select count(*) as profiles from ${warehouse.schema}.dim_person`);
 */
export async function openWarehouse(file: string): Promise<OpenWarehouse | ClosedWarehouse> {
    const path = resolve(file);
    const session = await openSession({
        dataFiles: [path],
        tempDirectory: join(tmpdir(), `c360-read-${process.pid}`),
    });
    try {
        const attached = await attachWarehouse(session, path, database, async () => ({
            columns: await readColumns(session),
            record: await readRecord(session, database),
        }));
        if (attached.kind !== "attached") {
            session.close();
            return { reason: attached.reason };
        }
        const { columns, record } = attached.value;
        return {
            rows: session.rows,
            close: session.close,
            schema: sql`${database}.main`,
            relations: new Set(columns.keys()),
            columnsOf: (relation) => columns.get(relation) ?? new Set(),
            record,
        };
    } catch (error) {
        session.close();
        throw error;
    }
}

// Views are left out: they read relations by names that mean nothing in another database.
async function readColumns(session: Session): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await session.rows(`
        select table_name, column_name
        from duckdb_columns()
        inner join duckdb_tables() using (database_name, schema_name, table_name)
        where database_name = ${literal(database)} and schema_name = 'main'`);
    const columns = new Map<string, Set<string>>();
    for (const { table_name: table, column_name: column } of rows) {
        columns.set(String(table), (columns.get(String(table)) ?? new Set()).add(String(column)));
    }
    return columns;
}
