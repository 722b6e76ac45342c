import type { Level } from "../enums.js";
import type { MemberNo, PersonId } from "../ids.js";

/** Somebody who plays here. */
export interface DimMember {
    /** Profile of the member; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Member no. At most one per profile. PII: identifier. */
    readonly member_no: MemberNo | null;
    /** Level. */
    readonly level: Level | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
