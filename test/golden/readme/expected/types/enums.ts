/** All values. Of person.event. */
export const personEvents = ["order_completed"] as const;
export type PersonEvent = (typeof personEvents)[number];

/** All values. Of person.founding_type. */
export const foundingTypes = ["customer_id", "email"] as const;
export type FoundingType = (typeof foundingTypes)[number];

/** All values. Of person.identifier_type. */
export const identifierTypes = ["customer_id", "email"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.left_type. */
export const leftTypes = ["customer_id", "email"] as const;
export type LeftType = (typeof leftTypes)[number];

/** All values. Of person.limited_type. */
export const limitedTypes = ["customer_id", "email"] as const;
export type LimitedType = (typeof limitedTypes)[number];

/** All values. Of person.reason. */
export const reasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type Reason = (typeof reasons)[number];

/** All values. Of person.right_type. */
export const rightTypes = ["customer_id", "email"] as const;
export type RightType = (typeof rightTypes)[number];
