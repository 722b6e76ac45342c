import type { HouseholdKey } from "../ids.js";
import type { CalendarDate, Int64 } from "../scalars.js";

/** Customers of one name at one postal code, who most likely live together. */
export interface DimHousehold {
    /** Key of the household; 'unknown' for the unknown one. Primary key. */
    readonly household_key: HouseholdKey;
    /** How many customers live there. */
    readonly members: Int64 | null;
    /** Eldest born on. PII: birth_date. */
    readonly eldest_born_on: CalendarDate | null;
    /** Last met on. */
    readonly last_met_on: CalendarDate | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
