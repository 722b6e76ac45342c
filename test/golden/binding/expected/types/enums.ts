/** All values. Of receipt_paid.channel. */
export const channels = ["till", "app"] as const;
export type Channel = (typeof channels)[number];

/** All values. Of holder.holder_event. */
export const holderEvents = ["receipt_paid"] as const;
export type HolderEvent = (typeof holderEvents)[number];

/** All values. Of holder.identifier_type. */
export const identifierTypes = ["card_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of holder.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of holder.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of holder.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
