import type { DimPatient } from "./rows/dim-patient.js";
import type { DimPatient360 } from "./rows/dim-patient-360.js";
import type { DimPatientProvenance } from "./rows/dim-patient-provenance.js";
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
    readonly dim_patient: DimPatient;
    readonly dim_patient_360: DimPatient360;
    readonly dim_patient_provenance: DimPatientProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
