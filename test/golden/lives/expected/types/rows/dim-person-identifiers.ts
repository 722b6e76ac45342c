import type { PersonIdentifierType } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per identifier, with the one person it belongs to. */
export interface DimPersonIdentifiers {
    /** Hash of type and identifier, the same on every engine. Primary key. */
    readonly node_id: Int64;
    /** Which kind of identifier it is. */
    readonly identifier_type: PersonIdentifierType;
    /** The value after normalising. PII: identifier. */
    readonly identifier: string;
    /** 1 until the value was not seen for too long; then 2, and so on. */
    readonly life: Int64;
    /** Id of the profile. */
    readonly person_id: PersonId;
    /** The identifier that names the profile. */
    readonly is_founding: boolean;
    /** When this life of the value begins, UTC; the first was always there. */
    readonly valid_from: Timestamp;
    /** When the next life of the value begins, UTC: until then, and not then. */
    readonly valid_to: Timestamp;
    /** The value has no later life. */
    readonly is_current: boolean;
    /** When it was first seen; null where the source cannot tell. */
    readonly first_seen_at: Timestamp | null;
    /** When it was last seen. */
    readonly last_seen_at: Timestamp | null;
    /** The table that showed it first: `source.table`. */
    readonly first_source_table: string;
}
