import type { Timestamp } from "../scalars.js";

/** Rows that should be Site Visited and are none, with what is wrong with them. */
export interface FctSiteVisitedInvalid {
    /** Key of the row: a hash of binding, table and source key. Primary key. */
    readonly site_visited_invalid_id: string;
    /** Version of the event that the row was held against. */
    readonly version: string;
    /** Table the row came from. */
    readonly source_table: string;
    /** Key of the row in its table. */
    readonly source_key: string;
    /** The first property, in declared order, that is wrong. */
    readonly property: string;
    /** What is wrong: missing, not listed, or no value of its type. */
    readonly reason: string;
    /** When it happened, UTC, where that is known. */
    readonly occurred_at: Timestamp | null;
}
