import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { DimReader } from "./rows/dim-reader.js";
import type { DimReader360 } from "./rows/dim-reader-360.js";
import type { DimReaderProvenance } from "./rows/dim-reader-provenance.js";
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
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly dim_reader: DimReader;
    readonly dim_reader_360: DimReader360;
    readonly dim_reader_provenance: DimReaderProvenance;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
