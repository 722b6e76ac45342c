/** All values. Of guest.guest_event. */
export const guestEvents = ["guide_returned", "room_entered", "work_heard"] as const;
export type GuestEvent = (typeof guestEvents)[number];

/** All values. Of guest.identifier_type. */
export const identifierTypes = ["ticket_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of guest.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of guest.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of guest.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** All values. Of visit.visit_event. */
export const visitEvents = ["room_entered", "work_heard"] as const;
export type VisitEvent = (typeof visitEvents)[number];
