import type { IdentifierType, RejectionReason } from "../enums.js";
import type { Timestamp } from "../scalars.js";

/** One row per person identifier in a source row that names nobody, with the reason. */
export interface FctPersonRejections {
    /** Hash of table, place and key of the row. Primary key. */
    readonly observation_id: string;
    /** Table of the row: `source.table`. */
    readonly source_table: string;
    /** Key of the row, as text. */
    readonly source_key: string;
    /** Column of the value; several make a composite. */
    readonly source_column: string;
    /** Which kind of identifier it is. */
    readonly identifier_type: IdentifierType;
    /** The value as the source has it. PII: identifier. */
    readonly raw_value: string;
    /** The value after normalising; null where it has no such form. PII: identifier. */
    readonly identifier: string | null;
    /** Why the value is not used. */
    readonly reason: RejectionReason;
    /** When it was first seen; null where the source cannot tell. */
    readonly first_seen_at: Timestamp | null;
    /** When it was last seen. */
    readonly last_seen_at: Timestamp | null;
}
