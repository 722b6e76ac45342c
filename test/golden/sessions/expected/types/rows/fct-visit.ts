import type { VisitEvent } from "../enums.js";
import type { GuestId } from "../ids.js";
import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** A way through the house, until half an hour of silence. */
export interface FctVisit {
    /** Key of the session: a hash of profile and start. Primary key. */
    readonly visit_id: string;
    /** Profile whose session it is. */
    readonly guest_id: GuestId;
    /** The profile's first session is 1. */
    readonly session_number: Int64;
    /** When its first event happened, UTC. */
    readonly started_at: Timestamp;
    /** The day it started on, UTC. */
    readonly started_on: CalendarDate;
    /** When its last event happened, UTC. */
    readonly ended_at: Timestamp;
    /** From the first event to the last. Unit: seconds. */
    readonly duration_seconds: Int64;
    /** Events in it. */
    readonly events: Int64;
    /** Events in it that are room_entered. */
    readonly room_entered_count: Int64;
    /** Events in it that are work_heard. */
    readonly work_heard_count: Int64;
    /** Its first event. */
    readonly entry_event: VisitEvent;
    /** Its last event. */
    readonly exit_event: VisitEvent;
}
