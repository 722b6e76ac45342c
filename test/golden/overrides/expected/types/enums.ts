/** All values. Of person.identifier_type. */
export const identifierTypes = ["card_no", "email", "phone"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of person.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of person.person_refusal_reason. */
export const personRefusalReasons = ["different", "per_profile"] as const;
export type PersonRefusalReason = (typeof personRefusalReasons)[number];

/** All values. Of person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
