import type { CourtKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A place to play. */
export interface DimCourt {
    /** Surrogate key: a hash of court_no; 'unknown' for the unknown court. Primary key. */
    readonly court_key: CourtKey;
    /** Court no. */
    readonly court_no: Int64 | null;
    /** Surface. */
    readonly surface: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
