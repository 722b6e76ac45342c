declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Surrogate key of account: A business that buys from us. */
export type AccountKey = Id<"AccountKey">;
/** Vouches that the text is a {@link AccountKey}: nothing is checked. */
export const accountKey = (text: string): AccountKey => text as AccountKey;

/** Surrogate key of household: Customers of one name at one postal code, who most likely live together. */
export type HouseholdKey = Id<"HouseholdKey">;
/** Vouches that the text is a {@link HouseholdKey}: nothing is checked. */
export const householdKey = (text: string): HouseholdKey => text as HouseholdKey;

/** Id of a profile of person: A natural person, across systems and devices. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Id of the contact at the service desk. */
export type CrmContactId = Id<"CrmContactId">;
/** Vouches that the text is a {@link CrmContactId}: nothing is checked. */
export const crmContactId = (text: string): CrmContactId => text as CrmContactId;

/** Number of the shop account; the CRM writes it with leading zeros. */
export type CustomerId = Id<"CustomerId">;
/** Vouches that the text is a {@link CustomerId}: nothing is checked. */
export const customerId = (text: string): CustomerId => text as CustomerId;

/** Number on the card, however it was spaced or dashed. */
export type LoyaltyNo = Id<"LoyaltyNo">;
/** Vouches that the text is a {@link LoyaltyNo}: nothing is checked. */
export const loyaltyNo = (text: string): LoyaltyNo => text as LoyaltyNo;

/** Surrogate key of product: An article we sell. */
export type ProductKey = Id<"ProductKey">;
/** Vouches that the text is a {@link ProductKey}: nothing is checked. */
export const productKey = (text: string): ProductKey => text as ProductKey;

/** Surrogate key of store: A garden centre of ours. */
export type StoreKey = Id<"StoreKey">;
/** Vouches that the text is a {@link StoreKey}: nothing is checked. */
export const storeKey = (text: string): StoreKey => text as StoreKey;
