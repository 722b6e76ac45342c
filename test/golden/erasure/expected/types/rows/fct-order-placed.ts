import type { PersonId } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody bought a ticket. */
export interface FctOrderPlaced {
    /** Key of the fact: a hash of order_no. Primary key. */
    readonly order_placed_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly person_node: Int64 | null;
    /** Order no. */
    readonly order_no: string;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Amount. Unit: EUR. */
    readonly amount: Decimal;
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
