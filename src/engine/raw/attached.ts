import type { Result } from "../../diagnostics/result.js";
import { nearest } from "../../text/nearest.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { quotePath } from "../quote-path.js";
import type { Session } from "../session.js";
import { type DataFile, type Delivery, type Expected, matchColumns, nothingToVerify, rowPlaces } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";

// A name that no schema of the warehouse has.
const database = "c360_input";
const alias = database as SqlText;

/** Makes the tables of a DuckDB file readable. @throws DuckdbError when it is no database. */
export const attach = (session: Session, { path }: DataFile): Promise<void> =>
    session.run(`attach ${quotePath(path)} as ${alias} (read_only)`);

export const detach = (session: Session): Promise<void> => session.run(`detach ${alias}`);

/** The table of the attached database that has the declared schema and physical name. */
export async function openFromDatabase(file: DataFile, expected: Expected): Promise<Result<Delivery | null>> {
    const { session, dialect, table, span } = expected;
    const real = await session.rows(`
        select column_name, data_type
        from duckdb_columns()
        where database_name = ${literal(database)}
            and lower(schema_name) = lower(${literal(table.schema)})
            and lower(table_name) = lower(${literal(table.identifier)})
        order by column_index`);
    if (real.length === 0) {
        const wanted = `${table.schema}.${table.identifier}`;
        const near = nearest(wanted, await tableNames(session));
        const params = {
            table: `${table.source}.${table.name}`,
            expected: `${wanted}\` in \`${file.shown}`,
            ...(near !== undefined && { near }),
        };
        return { value: null, diagnostics: [dataDiagnostics.report("missing-table", { span }, params)] };
    }
    const shown = `${file.shown}: ${table.schema}.${table.identifier}`;
    const value: Delivery = {
        shown,
        from: sql`${alias}.${dialect.identifier(table.schema)}.${dialect.identifier(table.identifier)}`,
        ...matchColumns(
            expected.columns,
            real.map(({ column_name: name, data_type: type }) => ({
                name: String(name),
                type: String(type),
                value: dialect.identifier(String(name)),
            })),
        ),
        keys: null,
        places: rowPlaces,
        verify: nothingToVerify,
        explain: async ({ reason }) => [dataDiagnostics.report("unreadable-file", { span }, { file: shown, reason })],
    };
    return { value, diagnostics: [] };
}

async function tableNames(session: Session): Promise<readonly string[]> {
    const rows = await session.rows(`
        select distinct schema_name || '.' || table_name as name
        from duckdb_columns()
        where database_name = ${literal(database)} and not internal
        order by name`);
    return rows.map(({ name }) => String(name));
}
