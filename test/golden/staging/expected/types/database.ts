import type { DimParty } from "./rows/dim-party.js";
import type { DimPartyAliases } from "./rows/dim-party-aliases.js";
import type { DimPartyIdentifiers } from "./rows/dim-party-identifiers.js";
import type { FctPartyConflicts } from "./rows/fct-party-conflicts.js";
import type { FctPartyIdentityEvents } from "./rows/fct-party-identity-events.js";
import type { FctPartyRejections } from "./rows/fct-party-rejections.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_party: DimParty;
    readonly dim_party_aliases: DimPartyAliases;
    readonly dim_party_identifiers: DimPartyIdentifiers;
    readonly fct_party_conflicts: FctPartyConflicts;
    readonly fct_party_identity_events: FctPartyIdentityEvents;
    readonly fct_party_rejections: FctPartyRejections;
}
