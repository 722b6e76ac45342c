import { dirname, join } from "node:path";
import { dialects } from "../../src/dialects/registry.js";
import { openSession, type Session } from "../../src/engine/session.js";

/** Makes tables that a run which was killed could have left in a DuckDB file. */
export const leaveBehind = (file: string, tables: readonly string[]): Promise<void> =>
    inside(file, async (session) => {
        for (const table of tables) await session.run(`create table ${dialects.duckdb.identifier(table)} as select 1`);
    });

/** Names of all tables and views that dbt made in a DuckDB file, sorted: it makes them in the schema `main`. */
export const relationsIn = (file: string): Promise<readonly string[]> =>
    inside(file, async (session) => {
        const rows = await session.rows(
            "select table_name from information_schema.tables where table_schema = 'main' order by table_name",
        );
        return rows.map(({ table_name: name }) => String(name));
    });

async function inside<T>(file: string, work: (session: Session) => Promise<T>): Promise<T> {
    const session = await openSession({ file, tempDirectory: join(dirname(file), "spill"), threads: 2 });
    try {
        return await work(session);
    } finally {
        session.close();
    }
}
