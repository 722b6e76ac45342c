/** All values. Of person.identifier_type. */
export const identifierTypes = ["account_id", "email", "device"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of person.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of person.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of person.person_event. */
export const personEvents = ["order_placed", "site_visited"] as const;
export type PersonEvent = (typeof personEvents)[number];

/** All values. Of person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out", "erased"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
