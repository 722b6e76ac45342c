import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance, Json } from "@duckdb/node-api";
import { erasureKeyVariable } from "../render/vocabulary.js";
import { literal, type SqlText } from "../text/sql-text.js";
import { toDuckdbError } from "./duckdb-error.js";
import { asPattern, quotePath } from "./quote-path.js";

export interface SessionOptions {
    /** The database file, created when there is none; without it the database lives in memory. */
    readonly file?: string;
    /** The folder whose files SQL may read. */
    readonly dataFolder?: string;
    /** Databases that SQL may attach. */
    readonly dataFiles?: readonly string[];
    /** All processors of the machine, when absent. */
    readonly threads?: number;
    /** DuckDB's spelling: `2GB`. Six tenths of the machine's memory, when absent. */
    readonly memoryLimit?: string;
    /** Where work spills that does not fit in memory; made when needed, removed on close. */
    readonly tempDirectory: string;
    /** What tombstones are hashed with. No file keeps it. */
    readonly erasureKey?: string;
}

export type Row = Readonly<Record<string, Json>>;

export interface RealColumn {
    readonly name: string;
    /** In DuckDB's canonical spelling: `DECIMAL(18,2)`. */
    readonly type: string;
}

/** One connection to one DuckDB database. It has a lifetime: whoever opens it closes it. */
export interface Session {
    /** Runs one or several statements. @throws DuckdbError */
    readonly run: (sql: string) => Promise<void>;
    /**
     * Reads all rows of a query into memory. Values are JSON: decimals, 64-bit integers and times are strings.
     *
     * @throws DuckdbError
     * @example
     * await session.rows("select 1.50 as price, 2 as n") // [{ price: "1.50", n: 2 }]
     */
    readonly rows: (sql: string) => Promise<readonly Row[]>;
    /** Columns of a relation or of a query in brackets, without running it. @throws DuckdbError */
    readonly columns: (relation: SqlText) => Promise<readonly RealColumn[]>;
    readonly close: () => void;
}

/**
 * Opens DuckDB closed off: SQL reads no file but those of the data folder, loads no extension, and cannot change a
 * setting. All times are UTC, whatever the machine thinks.
 *
 * @throws DuckdbError when the file is no database, or another process holds it.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
    // Loading DuckDB takes half a second, which commands that run no SQL need not wait for.
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const path = options.file ?? ":memory:";
    const instance = await refusable(path, () =>
        DuckDBInstance.create(path, {
            threads: String(options.threads ?? availableParallelism()),
            memory_limit: options.memoryLimit ?? defaultMemoryLimit(),
            temp_directory: options.tempDirectory,
            autoinstall_known_extensions: "false",
            autoload_known_extensions: "false",
        }),
    );
    const connection = await instance.connect();
    await connection.run(lockdown(options));
    if (options.erasureKey !== undefined) {
        await connection.run(`set variable ${erasureKeyVariable} = ${literal(options.erasureKey)}`);
    }
    return sessionOver(instance, connection);
}

function sessionOver(instance: DuckDBInstance, connection: DuckDBConnection): Session {
    const rows = async (sql: string): Promise<readonly Row[]> =>
        (await refusable(sql, () => connection.runAndReadAll(sql))).getRowObjectsJson();
    return {
        run: async (sql) => {
            await refusable(sql, () => connection.run(sql));
        },
        rows,
        columns: async (relation) =>
            (await rows(`describe select * from ${relation}`)).map((row) => ({
                name: String(row.column_name),
                type: String(row.column_type),
            })),
        close: () => {
            connection.closeSync();
            instance.closeSync();
        },
    };
}

async function refusable<Value>(sql: string, work: () => Promise<Value>): Promise<Value> {
    try {
        return await work();
    } catch (error) {
        throw toDuckdbError(error, sql);
    }
}

// The order matters: once external access is off, nothing more can be allowed; once locked, nothing can be set.
function lockdown({ dataFolder, dataFiles = [] }: SessionOptions): string {
    // DuckDB: a pattern is compared with the folders as it is written, and so are the files that fit it.
    const folders = dataFolder === undefined ? [] : [...new Set([resolve(dataFolder), asPattern(resolve(dataFolder))])];
    const files = dataFiles.flatMap((file) => [resolve(file), `${resolve(file)}.wal`]);
    return [
        `set allowed_directories = [${folders.map(quotePath).join(", ")}]`,
        `set allowed_paths = [${files.map(quotePath).join(", ")}]`,
        "set enable_external_access = false",
        "set TimeZone = 'UTC'",
        "set errors_as_json = true",
        "set lock_configuration = true",
    ].join(";\n");
}

// In a container the machine's memory is not ours.
function defaultMemoryLimit(): string {
    const granted = process.constrainedMemory();
    const bytes = granted > 0 ? Math.min(granted, totalmem()) : totalmem();
    return `${Math.floor((bytes * 0.6) / 2 ** 20)}MiB`;
}
