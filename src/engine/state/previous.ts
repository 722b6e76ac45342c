import { type SqlText, sql } from "../../text/sql-text.js";
import { attachWarehouse } from "../attach-warehouse.js";
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
    const attached = await attachWarehouse(session, file, database, () => readRecord(session, database));
    if (attached.kind !== "attached") return attached;
    const record = attached.value;
    if (record !== null) return { kind: "previous", previous: { ...record, database } };
    await closePrevious(session);
    return { kind: "none" };
}

export const closePrevious = (session: Session): Promise<void> => session.run(`detach ${database}`);
