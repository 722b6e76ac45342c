import type { Country } from "../enums.js";
import type { StoreKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** A garden centre of ours. With everything computed about it. */
export interface DimStore360 {
    /** Surrogate key: a hash of store_id; 'unknown' for the unknown store. Primary key. */
    readonly store_key: StoreKey;
    /** Store ID. */
    readonly store_id: Int64 | null;
    /** Name. */
    readonly name: string | null;
    /** City. */
    readonly city: string | null;
    /** Country. */
    readonly country: Country | null;
    /** The sales region it belongs to now. */
    readonly region: string | null;
    /** Who answers for its stores. */
    readonly region_manager: string | null;
    /** Opened on. */
    readonly opened_on: CalendarDate | null;
    /** Number of order_completed. */
    readonly orders: Int64;
    /** Sum of revenue of order_completed. Unit: EUR. */
    readonly revenue: Decimal;
    /** Sum of revenue of order_completed in the last 90 days. Unit: EUR. */
    readonly revenue_90d: Decimal;
    /** Time of the last order_completed. */
    readonly last_order_at: Timestamp | null;
    /** Sum of points of points_earned. */
    readonly points_given: Int64;
    /** Average of revenue of order_completed. Unit: EUR. */
    readonly average_order: Decimal | null;
    /** Ten thousand euros in a quarter. */
    readonly is_busy: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
