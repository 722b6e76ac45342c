/** All values. Of person.identifier_type. */
export const identifierTypes = ["reader_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
