import type { IdentifierType } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per link that was refused, because the two profiles together would hold too much. */
export interface FctPersonConflicts {
    /** Hash of the pair. Primary key. */
    readonly link_id: string;
    /** Kind of one identifier. */
    readonly left_type: IdentifierType;
    /** The one identifier. PII: identifier. */
    readonly left_identifier: string;
    /** Id of the profile. */
    readonly left_person_id: PersonId;
    /** Kind of other identifier. */
    readonly right_type: IdentifierType;
    /** The other identifier. PII: identifier. */
    readonly right_identifier: string;
    /** Id of the profile. */
    readonly right_person_id: PersonId;
    /** The kind of identifier of which the two would hold too many. */
    readonly limited_type: IdentifierType;
    /** How many of that kind a profile may hold. */
    readonly per_profile: Int64;
    /** When the two first stood together; null where no source can tell. */
    readonly first_seen_at: Timestamp | null;
    /** When the two last stood together. */
    readonly last_seen_at: Timestamp | null;
    /** How often they stood together. */
    readonly observations: Int64;
    /** Table of the row that showed it first. */
    readonly evidence_table: string;
    /** Key of the row that showed it first. */
    readonly evidence_key: string;
}
