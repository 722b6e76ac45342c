import type { PersonEvent } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** Everything a person did, one row per event. */
export interface FctPersonActivity {
    /** Key of the activity: the event's id. Primary key. */
    readonly activity_id: string;
    /** Profile that acted. */
    readonly person_id: PersonId;
    /** What happened: the name of the event. */
    readonly event: PersonEvent;
    /** Key of the event in its fact. */
    readonly event_id: string;
    /** When it happened, UTC. */
    readonly occurred_at: Timestamp;
    /** The day it happened on, UTC. */
    readonly occurred_on: CalendarDate;
    /** The profile's first activity is 1. */
    readonly activity_number: Int64;
    /** The profile's first event of this kind is 1. */
    readonly event_number: Int64;
}
