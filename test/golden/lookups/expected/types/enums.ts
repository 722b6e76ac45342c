/** All values. Of reader.identifier_type. */
export const identifierTypes = ["email"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of borrower.last_floor. */
export const lastFloors = ["ground", "upper"] as const;
export type LastFloor = (typeof lastFloors)[number];

/** All values. Of reader.reader_event. */
export const readerEvents = ["book_lent"] as const;
export type ReaderEvent = (typeof readerEvents)[number];

/** All values. Of reader.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
