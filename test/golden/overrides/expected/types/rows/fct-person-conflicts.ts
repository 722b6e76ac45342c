import type { IdentifierType, PersonRefusalReason } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per link that was refused, because the two profiles together would hold too much or people keep them apart. */
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
    /** What refused it: a limit, or a decision that keeps the two apart. */
    readonly reason: PersonRefusalReason;
    /** The decision that keeps the two apart; null where none does. */
    readonly override_id: string | null;
    /** The kind of identifier whose rule refused it. */
    readonly limited_type: IdentifierType | null;
    /** How many of that kind a profile may hold. */
    readonly per_profile: Int64 | null;
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
