import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type SqlText, sql } from "../text/sql-text.js";
import { DuckdbError } from "./duckdb-error.js";
import { quotePath } from "./quote-path.js";
import { openSession, type Session } from "./session.js";

/** A warehouse that `build` wrote, open to be read and never changed. It has a lifetime: whoever opens it closes it. */
export interface OpenWarehouse extends Pick<Session, "rows" | "close"> {
    /** Stands before the name of a relation: `warehouse.main`. */
    readonly schema: SqlText;
    readonly relations: ReadonlySet<string>;
}

/** There is none, or it cannot be read. */
export interface ClosedWarehouse {
    readonly reason: string;
}

/**
 * Opens the database file of a build.
 *
 * @example
 * const warehouse = await openWarehouse(".c360/warehouse.duckdb");
 * if ("reason" in warehouse) throw new Error(warehouse.reason);
 * await warehouse.rows(`select count(*) as profiles from ${warehouse.schema}.dim_person`);
 */
export async function openWarehouse(file: string): Promise<OpenWarehouse | ClosedWarehouse> {
    const found = await stat(file).catch(() => null);
    if (found === null) return { reason: "there is no such file" };
    if (!found.isFile()) return { reason: "it is no file" };
    const session = await openSession({
        dataFiles: [resolve(file)],
        tempDirectory: join(tmpdir(), `c360-read-${process.pid}`),
    });
    try {
        await session.run(`attach ${quotePath(resolve(file))} as warehouse (read_only)`);
        const tables = await session.rows(
            "select table_name from duckdb_tables() where database_name = 'warehouse' and schema_name = 'main'",
        );
        return {
            rows: session.rows,
            close: session.close,
            schema: sql`warehouse.main`,
            relations: new Set(tables.map(({ table_name: name }) => String(name))),
        };
    } catch (error) {
        session.close();
        if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
        return { reason: error.reason };
    }
}
