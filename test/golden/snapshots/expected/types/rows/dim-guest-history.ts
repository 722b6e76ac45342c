import type { GuestNo, MemberNo, PersonId } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** Somebody who stays with us. As it was: one row per version of the guest, half-open in time. */
export interface DimGuestHistory {
    /** Key of the version: a hash of the guest and the moment it began. Primary key. */
    readonly guest_version_id: string;
    /** Profile of the guest; 'unknown' for the unknown one. */
    readonly person_id: PersonId;
    /** Guest no. At most one per profile. PII: identifier. */
    readonly guest_no: GuestNo | null;
    /** Member no. At most one per profile. PII: identifier. */
    readonly member_no: MemberNo | null;
    /** City. PII: address. */
    readonly city: string | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
