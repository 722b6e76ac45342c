import type { Level } from "../enums.js";
import type { MemberNo, PersonId } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** Somebody who plays here. As it was: one row per version of the member, half-open in time. */
export interface DimMemberHistory {
    /** Key of the version: a hash of the member and the moment it began. Primary key. */
    readonly member_version_id: string;
    /** Profile of the member; 'unknown' for the unknown one. */
    readonly person_id: PersonId;
    /** Member no. At most one per profile. PII: identifier. */
    readonly member_no: MemberNo | null;
    /** Level. */
    readonly level: Level | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
