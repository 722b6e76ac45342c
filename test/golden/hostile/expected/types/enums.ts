/** All values. Of someone.event. */
export const someoneEvents = ["row_seen"] as const;
export type SomeoneEvent = (typeof someoneEvents)[number];

/** All values. Of someone.founding_type. */
export const foundingTypes = ["code"] as const;
export type FoundingType = (typeof foundingTypes)[number];

/** All values. Of someone.identifier_type. */
export const identifierTypes = ["code"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of someone.left_type. */
export const leftTypes = ["code"] as const;
export type LeftType = (typeof leftTypes)[number];

/** All values. Of someone.limited_type. */
export const limitedTypes = ["code"] as const;
export type LimitedType = (typeof limitedTypes)[number];

/** All values. Of row.quote, row_seen.quote. */
export const quotes = ["it's", "{{ x }}", "a\\b", "café", "日本", "*/", ""] as const;
export type Quote = (typeof quotes)[number];

/** All values. Of someone.reason. */
export const reasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type Reason = (typeof reasons)[number];

/** All values. Of someone.right_type. */
export const rightTypes = ["code"] as const;
export type RightType = (typeof rightTypes)[number];
