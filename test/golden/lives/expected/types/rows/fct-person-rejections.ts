import type { PersonIdentifierType, PersonRole, RejectionReason } from "../enums.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per person identifier in a source row that names nobody, with the reason. */
export interface FctPersonRejections {
    /** Hash of table, place and key of the row. Primary key. */
    readonly observation_id: string;
    /** Table of the row: `source.table`. */
    readonly source_table: string;
    /** Key of the row, as text. */
    readonly source_key: string;
    /** Which party of the row it names; 'own' is whose row it is. */
    readonly role: PersonRole;
    /** Column of the value; several make a composite. */
    readonly source_column: string;
    /** Which kind of identifier it is. */
    readonly identifier_type: PersonIdentifierType;
    /** The value as the source has it. PII: identifier. */
    readonly raw_value: string;
    /** The value after normalising; null where it has no such form. PII: identifier. */
    readonly identifier: string | null;
    /** 1 until the value was not seen for too long; then 2, and so on. */
    readonly life: Int64;
    /** Why the value is not used. */
    readonly reason: RejectionReason;
    /** When it was first seen; null where the source cannot tell. */
    readonly first_seen_at: Timestamp | null;
    /** When it was last seen. */
    readonly last_seen_at: Timestamp | null;
}
