import type { MemberNo, PersonId } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Somebody who reads. With everything computed about them. */
export interface DimMember360 {
    /** Profile of the member; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Member no. At most one per profile. PII: identifier. */
    readonly member_no: MemberNo | null;
    /** Where we call. PII: phone. */
    readonly phone: string | null;
    /** Where they live. PII: address. */
    readonly street: string | null;
    /** The number of whoever told them about us. */
    readonly referred_by: string | null;
    /** The member of referred_by; 'unknown' where it is not known. */
    readonly referred_by_person_id: PersonId;
    /** Pages they read. */
    readonly pages: Int64;
    /** The page they read last. */
    readonly last_page: Int64 | null;
    /** Books they borrowed. */
    readonly loans: Int64;
    /** Books they fetched. */
    readonly fetched: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
