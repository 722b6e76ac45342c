import type { Country } from "../enums.js";
import type { StoreKey } from "../ids.js";
import type { CalendarDate, Int64 } from "../scalars.js";

/** A garden centre of ours. */
export interface DimStore {
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
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
