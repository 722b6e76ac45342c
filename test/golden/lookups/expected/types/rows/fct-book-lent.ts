import type { ReaderId } from "../ids.js";
import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** Somebody took a book home. */
export interface FctBookLent {
    /** Key of the fact: a hash of table and source key. Primary key. */
    readonly book_lent_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly reader_id: ReaderId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly reader_node: Int64 | null;
    /** Loan no. */
    readonly loan_no: Int64;
    /** Shelf. */
    readonly shelf: string | null;
    /** Whether it is upstairs. */
    readonly is_upstairs: boolean | null;
    /** When the event happened, UTC. */
    readonly occurred_at: Timestamp;
    /** The day it happened on, UTC. */
    readonly occurred_on: CalendarDate;
    /** Table the winning row came from. */
    readonly source_table: string;
    /** Key of the winning row. */
    readonly source_key: string;
    /** Place of its binding in the event's list; 1 is trusted most. */
    readonly binding: Int64;
    /** When the winning row last changed in its source, UTC. */
    readonly source_changed_at: Timestamp | null;
    /** When the winning row was loaded, UTC. */
    readonly source_loaded_at: Timestamp | null;
    /** From when on the winning row could be read, UTC. */
    readonly readable_at: Timestamp | null;
}
