import type { PersonId, ProductKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody looked at a product. */
export interface FctProductViewed {
    /** Key of the fact: a hash of table and source key. Primary key. */
    readonly product_viewed_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly person_node: Int64 | null;
    /** The product. */
    readonly product_id: string;
    /** Its category on that day. */
    readonly category: string | null;
    /** The price that was shown. Unit: EUR. */
    readonly price: Decimal | null;
    /** The product of product_id; 'unknown' where it is not known. */
    readonly product_key: ProductKey;
    /** The version of the product of product_id that held when the event happened; 'unknown' where there is none. */
    readonly product_version_id: string;
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
