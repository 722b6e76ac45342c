import type { DimGuest } from "./rows/dim-guest.js";
import type { DimGuest360 } from "./rows/dim-guest-360.js";
import type { DimGuestHistory } from "./rows/dim-guest-history.js";
import type { DimGuestProvenance } from "./rows/dim-guest-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { DimRoom } from "./rows/dim-room.js";
import type { DimRoomHistory } from "./rows/dim-room-history.js";
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
    readonly dim_guest: DimGuest;
    readonly dim_guest_360: DimGuest360;
    readonly dim_guest_history: DimGuestHistory;
    readonly dim_guest_provenance: DimGuestProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly dim_room: DimRoom;
    readonly dim_room_history: DimRoomHistory;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
