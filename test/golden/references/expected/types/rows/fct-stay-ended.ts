import type { HouseKey, PersonId } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** A guest left a house, perhaps for another of ours. */
export interface FctStayEnded {
    /** Key of the fact: a hash of table and source key. Primary key. */
    readonly stay_ended_id: string;
    /** Profile the event belongs to; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The row's strongest surviving identifier, by which the profile was found. */
    readonly person_node: Int64 | null;
    /** House ID. */
    readonly house_id: Int64 | null;
    /** Moved to ID. */
    readonly moved_to_id: Int64 | null;
    /** Price. Unit: EUR. */
    readonly price: Decimal | null;
    /** Reason. */
    readonly reason: string | null;
    /** The house of house_id; 'unknown' where it is not known. */
    readonly house_key: HouseKey;
    /** The house of moved_to_id; 'unknown' where it is not known. */
    readonly moved_to_key: HouseKey;
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
