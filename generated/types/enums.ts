/** The known values; others may come. Of product.category. */
export const categories = ["plants", "pots", "tools", "seeds"] as const;
export type Category = (typeof categories)[number] | (string & {});

/** The known values; others may come. Of ticket_opened.channel. */
export const channels = ["email", "phone", "chat"] as const;
export type Channel = (typeof channels)[number] | (string & {});

/** The known values; others may come. Of customer.country, store.country. */
export const countries = ["DE", "AT", "CH", "GB"] as const;
export type Country = (typeof countries)[number] | (string & {});

/** All values. Of order_completed.currency, order_refunded.currency. */
export const currencies = ["EUR", "CHF", "GBP"] as const;
export type Currency = (typeof currencies)[number];

/** All values. Of person.identifier_type. */
export const identifierTypes = ["customer_id", "crm_contact_id", "loyalty_no", "name_dob", "email", "anonymous_id"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of person.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of customer.loyalty_tier. */
export const loyaltyTiers = ["seed", "sprout", "bloom"] as const;
export type LoyaltyTier = (typeof loyaltyTiers)[number];

/** All values. Of person.person_event. */
export const personEvents = ["cart_updated", "order_completed", "order_refunded", "page_viewed", "points_earned", "product_viewed", "product_wished", "ticket_opened"] as const;
export type PersonEvent = (typeof personEvents)[number];

/** All values. Of person.person_role. */
export const personRoles = ["own", "receiver", "replaced", "replacing"] as const;
export type PersonRole = (typeof personRoles)[number];

/** All values. Of person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** All values. Of account_member.role. */
export const roles = ["owner", "buyer"] as const;
export type Role = (typeof roles)[number];

/** All values. Of customer.signup_channel. */
export const signupChannels = ["web", "store", "app", "call_centre"] as const;
export type SignupChannel = (typeof signupChannels)[number];

/** The known values; others may come. Of account.trade. */
export const trades = ["gardener", "landscaper", "florist"] as const;
export type Trade = (typeof trades)[number] | (string & {});

/** All values. Of web_session.web_session_event. */
export const webSessionEvents = ["page_viewed", "product_viewed", "cart_updated"] as const;
export type WebSessionEvent = (typeof webSessionEvents)[number];
