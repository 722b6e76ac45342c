import type { Channel } from "../enums.js";
import type { CounterKey, HolderId } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody paid at a till or in the app. */
export interface FctReceiptPaid {
    /** Key of the fact: a hash of receipt_no, till_no. Primary key. */
    readonly receipt_paid_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly holder_id: HolderId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly holder_node: Int64 | null;
    /** Receipt no. */
    readonly receipt_no: Int64;
    /** Till no. */
    readonly till_no: Int64 | null;
    /** Total. */
    readonly total: Decimal;
    /** Channel. */
    readonly channel: Channel;
    /** Tags. */
    readonly tags: readonly (string | null)[] | null;
    /** The counter of till_no; 'unknown' where it is not known. */
    readonly till_key: CounterKey;
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
