import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Session } from "../../src/engine/session.js";

/** One database that every rival gets alike: a session for SQL, and its connection for rows one by one. */
export interface Database {
    readonly session: Session;
    readonly connection: DuckDBConnection;
}

/**
 * Opens a database file with two threads and as much memory as leaves a process below two gigabytes.
 *
 * @param data the file with the records, which is only read
 */
export async function openDatabase(file: string, data: string | null): Promise<Database> {
    const instance = await DuckDBInstance.create(file, {
        threads: "2",
        memory_limit: "1400MiB",
        temp_directory: `${file}.temporary`,
        preserve_insertion_order: "false",
    });
    const connection = await instance.connect();
    const run = async (sql: string): Promise<void> => void (await connection.run(sql));
    const rows: Session["rows"] = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    if (data !== null) {
        await run(`attach '${data}' as data (read_only)`);
        await run("create view stg_crm__records as select * from data.stg_crm__records");
    }
    const session: Session = {
        run,
        rows,
        columns: () => Promise.reject(new Error("nothing that is measured asks for columns")),
        close: () => {
            connection.closeSync();
            instance.closeSync();
        },
    };
    return { session, connection };
}
