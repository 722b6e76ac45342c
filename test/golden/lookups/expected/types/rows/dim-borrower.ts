import type { LastFloor } from "../enums.js";
import type { Email, ReaderId } from "../ids.js";

/** Somebody who borrows books. */
export interface DimBorrower {
    /** Profile of the borrower; 'unknown' for the unknown one. Primary key. */
    readonly reader_id: ReaderId;
    /** Email. At most one per profile. PII: identifier. */
    readonly email: Email | null;
    /** Where their last book stands. */
    readonly last_floor: LastFloor | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
