import { stat } from "node:fs/promises";
import { type SqlText, sql } from "../../text/sql-text.js";
import { DuckdbError } from "../duckdb-error.js";
import { quotePath } from "../quote-path.js";
import type { Session } from "../session.js";
import { type BuildRecord, readRecord } from "./records.js";

/** The warehouse that an earlier build left, attached to be read. */
export interface Previous extends BuildRecord {
    /** The database it is attached as. */
    readonly database: SqlText;
}

export type Opened =
    | { readonly kind: "previous"; readonly previous: Previous }
    /** There is none, or none that this version goes on from. */
    | { readonly kind: "none" }
    | { readonly kind: "unreadable"; readonly reason: string };

// No schema of the warehouse is called so.
const database = sql`c360_previous`;

/**
 * Attaches the file of an earlier build, read only; the session must have been opened to let SQL read it. A file that
 * is no build of c360 is none: it is left attached to nobody.
 */
export async function openPrevious(session: Session, file: string): Promise<Opened> {
    const found = await stat(file).catch(() => null);
    if (found === null || found.size === 0) return { kind: "none" };
    try {
        await session.run(`attach ${quotePath(file)} as ${database} (read_only)`);
        const record = await readRecord(session, database);
        if (record !== null) return { kind: "previous", previous: { ...record, database } };
        await session.run(`detach ${database}`);
        return { kind: "none" };
    } catch (error) {
        if (!(error instanceof DuckdbError) || error.isOfDisk) throw error;
        return { kind: "unreadable", reason: error.reason };
    }
}

export const closePrevious = (session: Session): Promise<void> => session.run(`detach ${database}`);
