import type { HouseKey } from "../ids.js";
import type { Decimal, Int64 } from "../scalars.js";

/** A house of ours. With everything computed about it. */
export interface DimHouse360 {
    /** Surrogate key: a hash of house_id; 'unknown' for the unknown house. Primary key. */
    readonly house_key: HouseKey;
    /** House ID. */
    readonly house_id: Int64 | null;
    /** Name. */
    readonly name: string | null;
    /** Number of stay_ended. */
    readonly stays: Int64;
    /** Sum of price of stay_ended. Unit: EUR. */
    readonly takings: Decimal;
    /** Sum of price of stay_ended in the last 30 days. Unit: EUR. */
    readonly takings_30d: Decimal;
    /** Number of stay_ended. */
    readonly arrivals: Int64;
    /** First reason of stay_ended. */
    readonly first_reason: string | null;
    /** Per stay. */
    readonly per_stay: Decimal | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
