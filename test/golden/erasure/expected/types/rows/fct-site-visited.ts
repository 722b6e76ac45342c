import type { PersonId } from "../ids.js";
import type { CalendarDate, Int64, Timestamp } from "../scalars.js";

/** Somebody came to the web site. */
export interface FctSiteVisited {
    /** Key of the fact: a hash of visit_id. Primary key. */
    readonly site_visited_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly person_node: Int64 | null;
    /** Visit ID. */
    readonly visit_id: string;
    /** When the event happened, UTC. */
    readonly occurred_at: Timestamp;
    /** The day it happened on, UTC. */
    readonly occurred_on: CalendarDate;
    /** Table the winning row came from. */
    readonly source_table: string;
    /** Key of the winning row. */
    readonly source_key: string;
    /** Place of its binding in the event's list; 1 is trusted most. */
    readonly binding: Int64;
    /** When the winning row last changed in its source, UTC. */
    readonly source_changed_at: Timestamp | null;
    /** When the winning row was loaded, UTC. */
    readonly source_loaded_at: Timestamp | null;
    /** From when on the winning row could be read, UTC. */
    readonly readable_at: Timestamp | null;
}
