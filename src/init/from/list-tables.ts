import { basename } from "node:path";
import type { Dialect } from "../../dialects/dialect.js";
import type { DuckdbError } from "../../engine/duckdb-error.js";
import { attach } from "../../engine/raw/attached.js";
import { type DataFile, nothingToVerify } from "../../engine/raw/delivery.js";
import { dataDiagnostics } from "../../engine/raw/diagnostics.js";
import type { Session } from "../../engine/session.js";
import { sql } from "../../text/sql-text.js";
import type { FoundTable } from "./facts.js";
import { placeOf } from "./list-files.js";
import type { Openable } from "./openable.js";

/**
 * The tables and views of a DuckDB file, each schema a source.
 *
 * @param source what the schema `main` is called; by default as the file is
 * @throws DuckdbError when it is no database
 */
export async function listTables(
    session: Session,
    file: DataFile,
    source: string | undefined,
    dialect: Dialect,
): Promise<readonly Openable[]> {
    await attach(session, file);
    const rows = await session.rows(`
        select schema_name as schema, table_name as name, column_name as column, data_type as type
        from duckdb_columns()
        where database_name = 'c360_input' and not internal
        order by schema_name, table_name, column_index`);
    const tables = new Map<string, FoundTable>();
    for (const { schema, name, column, type } of rows) {
        const [of, table] = [String(schema), String(name)];
        const key = JSON.stringify([of, table]);
        const known = tables.get(key) ?? {
            source: of === "main" ? (source ?? basename(file.path).replace(/\.[^.]+$/, "")) : of,
            table,
            schema: of,
            shown: `${file.shown}: ${of}.${table}`,
            from: sql`c360_input.${dialect.identifier(of)}.${dialect.identifier(table)}`,
            columns: [],
        };
        const columns = [
            ...known.columns,
            {
                raw: String(column),
                value: dialect.identifier(String(column)),
                type: String(type),
            },
        ];
        tables.set(key, { ...known, columns });
    }
    return [...tables.values()].map((found) => {
        const { shown } = found;
        const explain = async ({ reason }: DuckdbError) => [
            dataDiagnostics.report("unreadable-file", placeOf(shown), { file: shown, reason }),
        ];
        const opened = { found, verify: nothingToVerify, explain };
        return { shown, open: async () => ({ value: opened, diagnostics: [] }) };
    });
}
