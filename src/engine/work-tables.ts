import { literal } from "../text/sql-text.js";
import type { Session } from "./session.js";

/** Drops every work table of a program, whichever run made it. */
export async function dropWorkTables(session: Pick<Session, "run" | "rows">, prefix: string): Promise<void> {
    const tables = await session.rows(
        `select table_name from duckdb_tables()
        where
            database_name = current_database()
            and schema_name = current_schema()
            and starts_with(table_name, ${literal(`${prefix}__work_`)})`,
    );
    if (tables.length === 0) return;
    // Hundreds of rounds leave thousands of tables.
    await session.run(tables.map(({ table_name: name }) => `drop table "${name}"`).join(";\n"));
}
