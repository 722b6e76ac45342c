/** All values. Of party.identifier_type. */
export const identifierTypes = ["account_id"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of party.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
