import type { AccountId, PersonId } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Somebody who bought a ticket or has an account. With everything computed about them. */
export interface DimCustomer360 {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Account ID. At most one per profile. PII: identifier. */
    readonly account_id: AccountId | null;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Full name. PII: name. */
    readonly full_name: string | null;
    /** Number of order_placed. */
    readonly orders: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
