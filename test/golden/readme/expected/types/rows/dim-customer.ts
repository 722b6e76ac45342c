import type { CustomerId, PersonId } from "../ids.js";

/** A person who shops with us. */
export interface DimCustomer {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Customer ID. At most one per profile. PII: identifier. */
    readonly customer_id: CustomerId | null;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
