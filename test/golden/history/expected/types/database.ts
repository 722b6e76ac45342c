import type { DimCourt } from "./rows/dim-court.js";
import type { DimCourtHistory } from "./rows/dim-court-history.js";
import type { DimMember } from "./rows/dim-member.js";
import type { DimMember360 } from "./rows/dim-member-360.js";
import type { DimMemberHistory } from "./rows/dim-member-history.js";
import type { DimMemberProvenance } from "./rows/dim-member-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
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
    readonly dim_court: DimCourt;
    readonly dim_court_history: DimCourtHistory;
    readonly dim_member: DimMember;
    readonly dim_member_360: DimMember360;
    readonly dim_member_history: DimMemberHistory;
    readonly dim_member_provenance: DimMemberProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
