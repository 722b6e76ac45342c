import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** A parcel passed a scanner. */
export interface FctParcelScanned {
    /** Key of the fact: a hash of table and message, or of table and source key. Primary key. */
    readonly parcel_scanned_id: string;
    /** Parcel no. */
    readonly parcel_no: string;
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
