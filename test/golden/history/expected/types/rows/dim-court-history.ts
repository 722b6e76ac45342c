import type { CourtKey } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** A place to play. As it was: one row per version of the court, half-open in time. */
export interface DimCourtHistory {
    /** Key of the version: a hash of the court and the moment it began. Primary key. */
    readonly court_version_id: string;
    /** Surrogate key: a hash of court_no; 'unknown' for the unknown court. */
    readonly court_key: CourtKey;
    /** Court no. */
    readonly court_no: Int64 | null;
    /** Surface. */
    readonly surface: string | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
