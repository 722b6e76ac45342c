import type { BuyerId, FlowerKey } from "../ids.js";
import type { CalendarDate, Int64, Json, Timestamp } from "../scalars.js";

/** Somebody ordered a bouquet. */
export interface FctBouquetOrdered {
    /** Key of the fact: a hash of order_no. Primary key. */
    readonly bouquet_ordered_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly buyer_id: BuyerId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly buyer_node: Int64 | null;
    /** Order no. */
    readonly order_no: string;
    /** The flower that goes on top. */
    readonly gift_flower_no: Int64 | null;
    /** What is in the bouquet. */
    readonly items: Json;
    /** The card that goes with it. PII: free_text. */
    readonly card: Json | null;
    /** The flower of gift_flower_no; 'unknown' where it is not known. */
    readonly gift_flower_key: FlowerKey;
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
