import type { Country, LoyaltyTier, SignupChannel } from "../enums.js";
import type { AccountKey, CrmContactId, CustomerId, HouseholdKey, LoyaltyNo, PersonId } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** A person who shops with us, in a store or online. With everything computed about them. */
export interface DimCustomer360 {
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
    /** The household; 'unknown' for who is in none. */
    readonly household_key: HouseholdKey;
    /** Number of order_completed. */
    readonly orders: Int64;
    /** Number of order_completed in the last 90 days. */
    readonly orders_90d: Int64;
    /** What they ever paid in euros, refunds not deducted. Unit: EUR. */
    readonly lifetime_revenue: Decimal;
    /** Average of revenue of order_completed. Unit: EUR. */
    readonly average_order: Decimal | null;
    /** Greatest revenue of order_completed. Unit: EUR. */
    readonly largest_order: Decimal | null;
    /** Time of the first order_completed. */
    readonly first_order_at: Timestamp | null;
    /** Time of the last order_completed. */
    readonly last_order_at: Timestamp | null;
    /** First coupon of order_completed. */
    readonly first_coupon: string | null;
    /** Last store ID of order_completed. */
    readonly last_store_id: Int64 | null;
    /** Sum of amount of order_refunded. Unit: EUR. */
    readonly refunded: Decimal;
    /** Number of product_wished. */
    readonly wishes: Int64;
    /** Most frequent category of product_viewed. */
    readonly favourite_category: string | null;
    /** Number of different product_id in product_viewed in the last 30 days. */
    readonly products_viewed_30d: Int64;
    /** Last cart value of cart_updated in the last 14 days. */
    readonly open_cart_value: Decimal;
    /** Sum of points of points_earned in the last 12 months. */
    readonly points_12m: Int64;
    /** Any is urgent of ticket_opened. */
    readonly has_been_urgent: boolean;
    /** Net revenue. Unit: EUR. */
    readonly net_revenue: Decimal;
    /** Refund rate. */
    readonly refund_rate: Decimal | null;
    /** Whether it is vip. */
    readonly is_vip: boolean;
    /** Has bought before, but not in the last 180 days. */
    readonly is_lapsed: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
