import type { Currency } from "../enums.js";
import type { PersonId, StoreKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Json, Timestamp } from "../scalars.js";

/** A customer paid for an order. */
export interface FctOrderCompleted {
    /** Key of the fact: a hash of order_id. Primary key. */
    readonly order_completed_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly person_node: Int64 | null;
    /** Profile of the receiver; 'unknown' where no identifier survived. */
    readonly receiver_person_id: PersonId;
    /** The strongest surviving identifier of the receiver, by which the profile was found. */
    readonly receiver_person_node: Int64 | null;
    /** Order number of the shop. */
    readonly order_id: string;
    /** What was paid, tax included. Unit: currency. */
    readonly revenue: Decimal;
    /** Currency of the revenue. */
    readonly currency: Currency;
    /** The store; none online. */
    readonly store_id: Int64 | null;
    /** Code entered at checkout. */
    readonly coupon: string | null;
    /** What was bought. */
    readonly items: Json | null;
    /** The store of store_id; 'unknown' where it is not known. */
    readonly store_key: StoreKey;
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
