/** All values. Of company.company_role. */
export const companyRoles = ["own", "payer"] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** All values. Of company.identifier_type. */
export const companyIdentifierTypes = ["vat_no"] as const;
export type CompanyIdentifierType = (typeof companyIdentifierTypes)[number];

/** All values. Of person.identifier_type. */
export const personIdentifierTypes = ["account_no", "email", "device"] as const;
export type PersonIdentifierType = (typeof personIdentifierTypes)[number];

/** All values. Of company.identity_event_cause, person.identity_event_cause. */
export const identityEventCauses = ["data", "rules"] as const;
export type IdentityEventCause = (typeof identityEventCauses)[number];

/** All values. Of company.identity_event_kind, person.identity_event_kind. */
export const identityEventKinds = ["created", "merged", "split", "moved", "retired"] as const;
export type IdentityEventKind = (typeof identityEventKinds)[number];

/** All values. Of person.person_event. */
export const personEvents = ["shipment_sent"] as const;
export type PersonEvent = (typeof personEvents)[number];

/** All values. Of person.person_role. */
export const personRoles = ["own", "receiver", "replaced", "replacing"] as const;
export type PersonRole = (typeof personRoles)[number];

/** All values. Of company.rejection_reason, person.rejection_reason. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
