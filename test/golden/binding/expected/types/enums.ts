/** All values. Of receipt_paid.channel. */
export const channels = ["till", "app"] as const;
export type Channel = (typeof channels)[number];

/** All values. Of holder.event. */
export const holderEvents = ["receipt_paid"] as const;
export type HolderEvent = (typeof holderEvents)[number];

/** All values. Of holder.founding_type. */
export const foundingTypes = ["card_no"] as const;
export type FoundingType = (typeof foundingTypes)[number];

/** All values. Of holder.identifier_type. */
export const identifierTypes = ["card_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of holder.left_type. */
export const leftTypes = ["card_no"] as const;
export type LeftType = (typeof leftTypes)[number];

/** All values. Of holder.limited_type. */
export const limitedTypes = ["card_no"] as const;
export type LimitedType = (typeof limitedTypes)[number];

/** All values. Of holder.reason. */
export const reasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type Reason = (typeof reasons)[number];

/** All values. Of holder.right_type. */
export const rightTypes = ["card_no"] as const;
export type RightType = (typeof rightTypes)[number];
