import { stat } from "node:fs/promises";
import type { SqlText } from "../text/sql-text.js";
import { DuckdbError } from "./duckdb-error.js";
import { quotePath } from "./quote-path.js";
import type { Session } from "./session.js";

export type Attached<Value> =
    | { readonly kind: "attached"; readonly value: Value }
    /** Nothing stands there, or nothing was written yet. */
    | { readonly kind: "none"; readonly reason: string }
    | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Attaches the database file of a build, to be read and never changed: the one way in which c360 opens a warehouse
 * that stands there already. The session must have been opened to let SQL read the file.
 *
 * @param read what is read first: that a file is damaged may show only then
 * @throws DuckdbError when the disk is at fault
 * @example
 * await attachWarehouse(session, ".c360/warehouse.duckdb", sql`warehouse`, () => session.rows("select 1 as n"))
 * // { kind: "attached", value: [{ n: 1 }] }
 */
export async function attachWarehouse<Value>(
    session: Session,
    file: string,
    database: SqlText,
    read: () => Promise<Value>,
): Promise<Attached<Value>> {
    const found = await stat(file).catch(() => null);
    if (found === null) return { kind: "none", reason: "there is no such file" };
    if (!found.isFile()) return { kind: "unreadable", reason: "it is no file" };
    if (found.size === 0) return { kind: "none", reason: "it is empty" };
    try {
        await session.run(`attach ${quotePath(file)} as ${database} (read_only)`);
        return { kind: "attached", value: await read() };
    } catch (error) {
        if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
        return { kind: "unreadable", reason: error.reason };
    }
}
