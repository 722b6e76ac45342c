import type { Trade } from "../enums.js";
import type { AccountKey, StoreKey } from "../ids.js";
import type { Decimal, Int64 } from "../scalars.js";

/** A business that buys from us. With everything computed about it. */
export interface DimAccount360 {
    /** Surrogate key: a hash of account_no; 'unknown' for the unknown account. Primary key. */
    readonly account_key: AccountKey;
    /** Account no. */
    readonly account_no: string | null;
    /** Company. */
    readonly company: string | null;
    /** Trade. */
    readonly trade: Trade | null;
    /** Store ID. */
    readonly store_id: Int64 | null;
    /** Whether it is on hold. */
    readonly is_on_hold: boolean | null;
    /** The store of store_id; 'unknown' where it is not known. */
    readonly store_key: StoreKey;
    /** Number of order_completed. */
    readonly orders: Int64;
    /** Sum of revenue of order_completed. Unit: EUR. */
    readonly revenue: Decimal;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
