import type { IdentifierType } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per identifier, with the one person it belongs to. */
export interface DimPersonIdentifiers {
    /** Hash of type and identifier, the same on every engine. Primary key. */
    readonly node_id: Int64;
    /** Which kind of identifier it is. */
    readonly identifier_type: IdentifierType;
    /** The value after normalising. PII: identifier. */
    readonly identifier: string;
    /** Id of the profile. */
    readonly person_id: PersonId;
    /** The identifier that names the profile. */
    readonly is_founding: boolean;
    /** When it was first seen; null where the source cannot tell. */
    readonly first_seen_at: Timestamp | null;
    /** When it was last seen. */
    readonly last_seen_at: Timestamp | null;
    /** The table that showed it first: `source.table`. */
    readonly first_source_table: string;
}
