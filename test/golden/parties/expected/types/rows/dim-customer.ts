import type { AccountNo, PersonId } from "../ids.js";

/** Somebody who sends or gets parcels. */
export interface DimCustomer {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Account no. At most one per profile. PII: identifier. */
    readonly account_no: AccountNo | null;
    /** Where we write to. PII: email. */
    readonly email: string | null;
    /** Where their last parcel came from or went to. PII: address. */
    readonly city: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
