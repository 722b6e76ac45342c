/** All values. Of receipt_paid.channel. */
export const channels = ["till", "app"] as const;
export type Channel = (typeof channels)[number];

/** All values. Of holder.holder_event. */
export const holderEvents = ["receipt_paid"] as const;
export type HolderEvent = (typeof holderEvents)[number];

/** All values. Of holder.identifier_type. */
export const identifierTypes = ["card_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of holder.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
