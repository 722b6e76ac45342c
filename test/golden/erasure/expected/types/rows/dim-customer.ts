import type { AccountId, PersonId } from "../ids.js";

/** Somebody who bought a ticket or has an account. */
export interface DimCustomer {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Account ID. At most one per profile. PII: identifier. */
    readonly account_id: AccountId | null;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Full name. PII: name. */
    readonly full_name: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
