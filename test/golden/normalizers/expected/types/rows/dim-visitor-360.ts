import type { InsuranceNo, PersonId } from "../ids.js";

/** Somebody who came. With everything computed about them. */
export interface DimVisitor360 {
    /** Profile of the visitor; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** A letter and nine digits. At most one per profile. PII: identifier. */
    readonly insurance_no: InsuranceNo | null;
    /** An address. PII: email. */
    readonly mail_address: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
