/** All values. Of branch.id_salt, person.id_salt. */
export const idSalts = ["current", "previous"] as const;
export type IdSalt = (typeof idSalts)[number];

/** All values. Of branch.identifier_type. */
export const branchIdentifierTypes = ["branch_no"] as const;
export type BranchIdentifierType = (typeof branchIdentifierTypes)[number];

/** All values. Of person.identifier_type. */
export const personIdentifierTypes = ["member_no", "phone", "device", "browser"] as const;
export type PersonIdentifierType = (typeof personIdentifierTypes)[number];

/** All values. Of branch.identity_event_cause, person.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of branch.identity_event_kind, person.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of person.person_event. */
export const personEvents = ["loan_begun", "page_read"] as const;
export type PersonEvent = (typeof personEvents)[number];

/** All values. Of person.person_role. */
export const personRoles = ["own", "fetcher"] as const;
export type PersonRole = (typeof personRoles)[number];

/** All values. Of branch.rejection_reason, person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
