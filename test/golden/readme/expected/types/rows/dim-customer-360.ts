import type { CustomerId, PersonId } from "../ids.js";
import type { Decimal, Int64 } from "../scalars.js";

/** A person who shops with us. With everything computed about them. */
export interface DimCustomer360 {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Customer ID. At most one per profile. PII: identifier. */
    readonly customer_id: CustomerId | null;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Sum of revenue of order_completed. */
    readonly lifetime_revenue: Decimal;
    /** Number of order_completed in the last 90 days. */
    readonly orders_90d: Int64;
    /** Whether it is vip. */
    readonly is_vip: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
