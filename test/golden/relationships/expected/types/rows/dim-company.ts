import type { CompanyIdentifierType } from "../enums.js";
import type { CompanyId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** A legal person. */
export interface DimCompany {
    /** Id of the profile; 'unknown' for rows without a usable identifier. Primary key. */
    readonly company_id: CompanyId;
    /** The strongest kind of identifier the profile holds. */
    readonly founding_type: CompanyIdentifierType | null;
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
