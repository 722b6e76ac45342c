/** All values. Of buyer.buyer_event. */
export const buyerEvents = ["bouquet_ordered"] as const;
export type BuyerEvent = (typeof buyerEvents)[number];

/** All values. Of bouquet_ordered.colour. */
export const colours = ["red", "white"] as const;
export type Colour = (typeof colours)[number];

/** All values. Of buyer.identifier_type. */
export const identifierTypes = ["account_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of buyer.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of buyer.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of buyer.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
