/** All values. Of reader.identifier_type. */
export const identifierTypes = ["email"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of reader.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of reader.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of borrower.last_floor. */
export const lastFloors = ["ground", "upper"] as const;
export type LastFloor = (typeof lastFloors)[number];

/** All values. Of reader.reader_event. */
export const readerEvents = ["book_lent"] as const;
export type ReaderEvent = (typeof readerEvents)[number];

/** All values. Of reader.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
