import type { Colour } from "../enums.js";
import type { BuyerId, FlowerKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** What is in the bouquet. One row per element of `items` of Bouquet Ordered. */
export interface FctBouquetOrderedItems {
    /** Key of the element: a hash of event and place. Primary key. */
    readonly bouquet_ordered_items_id: string;
    /** The event that the list belongs to. */
    readonly bouquet_ordered_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly buyer_id: BuyerId;
    /** The element's place in the list, from 1. */
    readonly position: Int64;
    /** The flower. */
    readonly flower_no: Int64;
    /** How many. */
    readonly stems: Int64 | null;
    /** What one costs. Unit: EUR. */
    readonly price: Decimal | null;
    /** Colour. */
    readonly colour: Colour | null;
    /** Whether it is wrapped. */
    readonly is_wrapped: boolean | null;
    /** The flower of gift_flower_no; 'unknown' where it is not known. */
    readonly gift_flower_key: FlowerKey;
    /** When the event happened, UTC. */
    readonly occurred_at: Timestamp;
    /** The day it happened on, UTC. */
    readonly occurred_on: CalendarDate;
    /** The flower of flower_no; 'unknown' where it is not known. */
    readonly flower_key: FlowerKey;
}
