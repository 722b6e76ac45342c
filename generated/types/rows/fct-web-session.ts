import type { WebSessionEvent } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** What somebody did on the site or in the app, until half an hour of silence. */
export interface FctWebSession {
    /** Key of the session: a hash of profile and start. Primary key. */
    readonly web_session_id: string;
    /** Profile whose session it is. */
    readonly person_id: PersonId;
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
    /** Events in it that are page_viewed. */
    readonly page_viewed_count: Int64;
    /** Events in it that are product_viewed. */
    readonly product_viewed_count: Int64;
    /** Events in it that are cart_updated. */
    readonly cart_updated_count: Int64;
    /** Its first event. */
    readonly entry_event: WebSessionEvent;
    /** Its last event. */
    readonly exit_event: WebSessionEvent;
}
