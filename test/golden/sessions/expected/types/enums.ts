/** All values. Of guest.guest_event. */
export const guestEvents = ["guide_returned", "room_entered", "work_heard"] as const;
export type GuestEvent = (typeof guestEvents)[number];

/** All values. Of guest.identifier_type. */
export const identifierTypes = ["ticket_no"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of guest.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** All values. Of visit.visit_event. */
export const visitEvents = ["room_entered", "work_heard"] as const;
export type VisitEvent = (typeof visitEvents)[number];
