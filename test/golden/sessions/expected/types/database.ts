import type { DimDate } from "./rows/dim-date.js";
import type { DimGuest } from "./rows/dim-guest.js";
import type { DimGuestAliases } from "./rows/dim-guest-aliases.js";
import type { DimGuestIdentifiers } from "./rows/dim-guest-identifiers.js";
import type { FctGuestActivity } from "./rows/fct-guest-activity.js";
import type { FctGuestConflicts } from "./rows/fct-guest-conflicts.js";
import type { FctGuestIdentityEvents } from "./rows/fct-guest-identity-events.js";
import type { FctGuestRejections } from "./rows/fct-guest-rejections.js";
import type { FctGuideReturned } from "./rows/fct-guide-returned.js";
import type { FctGuideReturnedInvalid } from "./rows/fct-guide-returned-invalid.js";
import type { FctRoomEntered } from "./rows/fct-room-entered.js";
import type { FctRoomEnteredInvalid } from "./rows/fct-room-entered-invalid.js";
import type { FctVisit } from "./rows/fct-visit.js";
import type { FctVisitEvents } from "./rows/fct-visit-events.js";
import type { FctWorkHeard } from "./rows/fct-work-heard.js";
import type { FctWorkHeardInvalid } from "./rows/fct-work-heard-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_date: DimDate;
    readonly dim_guest: DimGuest;
    readonly dim_guest_aliases: DimGuestAliases;
    readonly dim_guest_identifiers: DimGuestIdentifiers;
    readonly fct_guest_activity: FctGuestActivity;
    readonly fct_guest_conflicts: FctGuestConflicts;
    readonly fct_guest_identity_events: FctGuestIdentityEvents;
    readonly fct_guest_rejections: FctGuestRejections;
    readonly fct_guide_returned: FctGuideReturned;
    readonly fct_guide_returned_invalid: FctGuideReturnedInvalid;
    readonly fct_room_entered: FctRoomEntered;
    readonly fct_room_entered_invalid: FctRoomEnteredInvalid;
    readonly fct_visit: FctVisit;
    readonly fct_visit_events: FctVisitEvents;
    readonly fct_work_heard: FctWorkHeard;
    readonly fct_work_heard_invalid: FctWorkHeardInvalid;
}
