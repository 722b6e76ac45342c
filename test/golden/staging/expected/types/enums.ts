/** All values. Of party.founding_type. */
export const foundingTypes = ["account_id"] as const;
export type FoundingType = (typeof foundingTypes)[number];

/** All values. Of party.identifier_type. */
export const identifierTypes = ["account_id"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of party.left_type. */
export const leftTypes = ["account_id"] as const;
export type LeftType = (typeof leftTypes)[number];

/** All values. Of party.limited_type. */
export const limitedTypes = ["account_id"] as const;
export type LimitedType = (typeof limitedTypes)[number];

/** All values. Of party.reason. */
export const reasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type Reason = (typeof reasons)[number];

/** All values. Of party.right_type. */
export const rightTypes = ["account_id"] as const;
export type RightType = (typeof rightTypes)[number];
