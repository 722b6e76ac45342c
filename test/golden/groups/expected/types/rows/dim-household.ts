import type { HouseholdKey } from "../ids.js";
import type { CalendarDate, Decimal, Int64 } from "../scalars.js";

/** Readers of one name in one house. */
export interface DimHousehold {
    /** Key of the household; 'unknown' for the unknown one. Primary key. */
    readonly household_key: HouseholdKey;
    /** Readers. */
    readonly readers: Int64 | null;
    /** Eldest born on. PII: birth_date. */
    readonly eldest_born_on: CalendarDate | null;
    /** Fees. Unit: EUR. */
    readonly fees: Decimal | null;
    /** Average fee. Unit: EUR. */
    readonly average_fee: Decimal | null;
    /** Houses. */
    readonly houses: Int64 | null;
    /** Whether it is blocked. */
    readonly is_blocked: boolean | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
