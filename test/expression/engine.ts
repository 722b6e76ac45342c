import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** An empty DuckDB with the settings the language assumes. */
export async function openEngine(): Promise<DuckDBConnection> {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1", enable_external_access: "false" });
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    return connection;
}

/** Rows as JSON values: integers and decimals as text with all their digits, dates and timestamps as text. */
export async function rowsOf(
    connection: DuckDBConnection,
    statement: string,
): Promise<readonly (readonly unknown[])[]> {
    const reader = await connection.runAndReadAll(statement);
    return reader.getRowsJson();
}
