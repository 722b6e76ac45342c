import type { IdentifierType } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** Somebody who reads. */
export interface DimPerson {
    /** Id of the profile; 'unknown' for rows without a usable identifier. Primary key. */
    readonly person_id: PersonId;
    /** The strongest kind of identifier the profile holds. */
    readonly founding_type: IdentifierType | null;
    /** The identifier that names the profile. PII: identifier. */
    readonly founding_identifier: string | null;
    /** How many identifiers the profile holds. */
    readonly identifiers: Int64;
    /** When the profile was first seen; null where no source can tell. */
    readonly first_seen_at: Timestamp | null;
    /** When the profile was last seen. */
    readonly last_seen_at: Timestamp | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
