import type { AccountNo, PersonId } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Somebody who sends or gets parcels. With everything computed about them. */
export interface DimCustomer360 {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Account no. At most one per profile. PII: identifier. */
    readonly account_no: AccountNo | null;
    /** Where we write to. PII: email. */
    readonly email: string | null;
    /** Where their last parcel came from or went to. PII: address. */
    readonly city: string | null;
    /** Parcels they sent. */
    readonly shipments: Int64;
    /** Number of shipment_sent as receiver. */
    readonly received: Int64;
    /** Last shipment no of shipment_sent as receiver. */
    readonly last_received_no: Int64 | null;
    /** Number of different person_id in shipment_sent as receiver. */
    readonly senders: Int64;
    /** Parcels they sent to themselves. */
    readonly own_shipments: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
