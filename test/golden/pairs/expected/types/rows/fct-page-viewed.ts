import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody looked at a page. */
export interface FctPageViewed {
    /** Key of the fact: a hash of table and source key. Primary key. */
    readonly page_viewed_id: string;
    /** Page location. */
    readonly page_location: string;
    /** Ga session ID. */
    readonly ga_session_id: Int64 | null;
    /** Value. */
    readonly value: Decimal | null;
    /** Whether it is engaged. */
    readonly is_engaged: boolean | null;
    /** Name length. */
    readonly name_length: Int64 | null;
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
