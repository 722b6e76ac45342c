import type { Country, LoyaltyTier, SignupChannel } from "../enums.js";
import type { AccountKey, CrmContactId, CustomerId, LoyaltyNo, PersonId } from "../ids.js";
import type { CalendarDate } from "../scalars.js";

/** A person who shops with us, in a store or online. */
export interface DimCustomer {
    /** Profile of the customer; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Number of the shop account; the CRM writes it with leading zeros. At most one per profile. PII: identifier. */
    readonly customer_id: CustomerId | null;
    /** Id of the contact at the service desk. At most one per profile. PII: identifier. */
    readonly crm_contact_id: CrmContactId | null;
    /** Number on the card, however it was spaced or dashed. At most one per profile. PII: identifier. */
    readonly loyalty_no: LoyaltyNo | null;
    /** The address we write to. PII: email. */
    readonly email: string | null;
    /** The name we greet with. PII: name. */
    readonly full_name: string | null;
    /** Last name. PII: name. */
    readonly last_name: string | null;
    /** Day of birth. PII: birth_date. */
    readonly birth_date: CalendarDate | null;
    /** A number that answered, else the one the customer typed. PII: phone. */
    readonly phone: string | null;
    /** Where they live, as last heard. PII: address. */
    readonly city: string | null;
    /** Postal code. PII: address. */
    readonly postal_code: string | null;
    /** Country. */
    readonly country: Country | null;
    /** How they first came to us. */
    readonly signup_channel: SignupChannel | null;
    /** Level of the loyalty card. */
    readonly loyalty_tier: LoyaltyTier | null;
    /** May be written to. One no is a no. */
    readonly has_opted_in: boolean | null;
    /** Last conversation or visit. */
    readonly last_met_on: CalendarDate | null;
    /** The account it belongs to now; 'unknown' where there is none. */
    readonly account_key: AccountKey;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
