/** All values. Of someone.identifier_type. */
export const identifierTypes = ["code"] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** All values. Of someone.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of someone.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of row.quote, row_seen.quote. */
export const quotes = ["it's", "{{ x }}", "a\\b", "café", "日本", "*/", ""] as const;
export type Quote = (typeof quotes)[number];

/** All values. Of someone.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** All values. Of someone.someone_event. */
export const someoneEvents = ["row_seen"] as const;
export type SomeoneEvent = (typeof someoneEvents)[number];
