import type { WebSessionEvent } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** Which events are in which web session, one row per event. */
export interface FctWebSessionEvents {
    /** Key of the event among all activities of the profile. Primary key. */
    readonly activity_id: string;
    /** The web session it is in: a hash of profile and start. */
    readonly web_session_id: string;
    /** Profile that acted. */
    readonly person_id: PersonId;
    /** The profile's first session is 1. */
    readonly session_number: Int64;
    /** When the session's first event happened, UTC. */
    readonly session_started_at: Timestamp;
    /** The session's first event is 1. */
    readonly session_position: Int64;
    /** What happened: the name of the event. */
    readonly event: WebSessionEvent;
    /** Key of the event in its fact. */
    readonly event_id: string;
    /** When it happened, UTC. */
    readonly occurred_at: Timestamp;
}
