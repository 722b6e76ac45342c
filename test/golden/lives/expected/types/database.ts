import type { DimBranch } from "./rows/dim-branch.js";
import type { DimBranchAliases } from "./rows/dim-branch-aliases.js";
import type { DimBranchIdentifiers } from "./rows/dim-branch-identifiers.js";
import type { DimMember } from "./rows/dim-member.js";
import type { DimMember360 } from "./rows/dim-member-360.js";
import type { DimMemberProvenance } from "./rows/dim-member-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifierOwners } from "./rows/dim-person-identifier-owners.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { FctBranchConflicts } from "./rows/fct-branch-conflicts.js";
import type { FctBranchIdentityEvents } from "./rows/fct-branch-identity-events.js";
import type { FctBranchRejections } from "./rows/fct-branch-rejections.js";
import type { FctLoanBegun } from "./rows/fct-loan-begun.js";
import type { FctLoanBegunInvalid } from "./rows/fct-loan-begun-invalid.js";
import type { FctPageRead } from "./rows/fct-page-read.js";
import type { FctPageReadInvalid } from "./rows/fct-page-read-invalid.js";
import type { FctPersonActivity } from "./rows/fct-person-activity.js";
import type { FctPersonConflicts } from "./rows/fct-person-conflicts.js";
import type { FctPersonIdentityEvents } from "./rows/fct-person-identity-events.js";
import type { FctPersonRejections } from "./rows/fct-person-rejections.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_branch: DimBranch;
    readonly dim_branch_aliases: DimBranchAliases;
    readonly dim_branch_identifiers: DimBranchIdentifiers;
    readonly dim_member: DimMember;
    readonly dim_member_360: DimMember360;
    readonly dim_member_provenance: DimMemberProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifier_owners: DimPersonIdentifierOwners;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly fct_branch_conflicts: FctBranchConflicts;
    readonly fct_branch_identity_events: FctBranchIdentityEvents;
    readonly fct_branch_rejections: FctBranchRejections;
    readonly fct_loan_begun: FctLoanBegun;
    readonly fct_loan_begun_invalid: FctLoanBegunInvalid;
    readonly fct_page_read: FctPageRead;
    readonly fct_page_read_invalid: FctPageReadInvalid;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
