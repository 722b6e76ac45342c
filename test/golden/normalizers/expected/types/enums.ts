/** All values. Of person.identifier_type. */
export const identifierTypes = ["visitor_no", "insurance_no", "email", "phone"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
