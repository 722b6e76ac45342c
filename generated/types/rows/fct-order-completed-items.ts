import type { PersonId, ProductKey, StoreKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** What was bought. One row per element of `items` of Order Completed. */
export interface FctOrderCompletedItems {
    /** Key of the element: a hash of event and place. Primary key. */
    readonly order_completed_items_id: string;
    /** The event that the list belongs to. */
    readonly order_completed_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** Profile of the receiver; 'unknown' where no identifier survived. */
    readonly receiver_person_id: PersonId;
    /** The element's place in the list, from 1. */
    readonly position: Int64;
    /** The product. */
    readonly product_id: string;
    /** Pieces. */
    readonly quantity: Int64;
    /** What one piece cost. Unit: currency. */
    readonly price: Decimal | null;
    /** The store of store_id; 'unknown' where it is not known. */
    readonly store_key: StoreKey;
    /** When the event happened, UTC. */
    readonly occurred_at: Timestamp;
    /** The day it happened on, UTC. */
    readonly occurred_on: CalendarDate;
    /** The product of product_id; 'unknown' where it is not known. */
    readonly product_key: ProductKey;
}
