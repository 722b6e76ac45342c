import type { DimRow } from "./rows/dim-row.js";
import type { DimRow360 } from "./rows/dim-row-360.js";
import type { DimRowProvenance } from "./rows/dim-row-provenance.js";
import type { DimSomeone } from "./rows/dim-someone.js";
import type { DimSomeoneAliases } from "./rows/dim-someone-aliases.js";
import type { DimSomeoneIdentifiers } from "./rows/dim-someone-identifiers.js";
import type { FctRowSeen } from "./rows/fct-row-seen.js";
import type { FctRowSeenInvalid } from "./rows/fct-row-seen-invalid.js";
import type { FctSomeoneActivity } from "./rows/fct-someone-activity.js";
import type { FctSomeoneConflicts } from "./rows/fct-someone-conflicts.js";
import type { FctSomeoneIdentityEvents } from "./rows/fct-someone-identity-events.js";
import type { FctSomeoneRejections } from "./rows/fct-someone-rejections.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_row: DimRow;
    readonly dim_row_360: DimRow360;
    readonly dim_row_provenance: DimRowProvenance;
    readonly dim_someone: DimSomeone;
    readonly dim_someone_aliases: DimSomeoneAliases;
    readonly dim_someone_identifiers: DimSomeoneIdentifiers;
    readonly fct_row_seen: FctRowSeen;
    readonly fct_row_seen_invalid: FctRowSeenInvalid;
    readonly fct_someone_activity: FctSomeoneActivity;
    readonly fct_someone_conflicts: FctSomeoneConflicts;
    readonly fct_someone_identity_events: FctSomeoneIdentityEvents;
    readonly fct_someone_rejections: FctSomeoneRejections;
}
