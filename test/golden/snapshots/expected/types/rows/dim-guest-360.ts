import type { GuestNo, MemberNo, PersonId } from "../ids.js";

/** Somebody who stays with us. With everything computed about them. */
export interface DimGuest360 {
    /** Profile of the guest; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Guest no. At most one per profile. PII: identifier. */
    readonly guest_no: GuestNo | null;
    /** Member no. At most one per profile. PII: identifier. */
    readonly member_no: MemberNo | null;
    /** City. PII: address. */
    readonly city: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
