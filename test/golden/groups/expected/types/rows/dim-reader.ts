import type { PersonId, ReaderNo } from "../ids.js";
import type { CalendarDate, Decimal, Int64 } from "../scalars.js";

/** Somebody with a card. */
export interface DimReader {
    /** Profile of the reader; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Reader no. At most one per profile. PII: identifier. */
    readonly reader_no: ReaderNo | null;
    /** Last name. PII: name. */
    readonly last_name: string | null;
    /** House no. PII: address. */
    readonly house_no: Int64 | null;
    /** Born on. PII: birth_date. */
    readonly born_on: CalendarDate | null;
    /** Fee. Unit: EUR. */
    readonly fee: Decimal | null;
    /** Whether it is blocked. */
    readonly is_blocked: boolean | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
