import type { VisitEvent } from "../enums.js";
import type { GuestId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** Which events are in which visit, one row per event. */
export interface FctVisitEvents {
    /** Key of the event among all activities of the profile. Primary key. */
    readonly activity_id: string;
    /** The visit it is in: a hash of profile and start. */
    readonly visit_id: string;
    /** Profile that acted. */
    readonly guest_id: GuestId;
    /** The profile's first session is 1. */
    readonly session_number: Int64;
    /** When the session's first event happened, UTC. */
    readonly session_started_at: Timestamp;
    /** The session's first event is 1. */
    readonly session_position: Int64;
    /** What happened: the name of the event. */
    readonly event: VisitEvent;
    /** Key of the event in its fact. */
    readonly event_id: string;
    /** When it happened, UTC. */
    readonly occurred_at: Timestamp;
}
