import type { Currency } from "../enums.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody got out. */
export interface FctRideEnded {
    /** Key of the fact: a hash of ride_id. Primary key. */
    readonly ride_ended_id: string;
    /** Ride ID. */
    readonly ride_id: string;
    /** Fare. Unit: currency. */
    readonly fare: Decimal;
    /** Currency. */
    readonly currency: Currency;
    /** Metres. */
    readonly metres: Int64 | null;
    /** When it was ended. */
    readonly ended_at: Timestamp | null;
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
