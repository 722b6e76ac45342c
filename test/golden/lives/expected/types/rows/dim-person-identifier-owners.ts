import type { PersonIdentifierType } from "../enums.js";
import type { PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** One row per time in which somebody held a shared person identifier: since they were seen with it, until somebody else was. */
export interface DimPersonIdentifierOwners {
    /** Hash of the identifier and since when it was held. Primary key. */
    readonly identifier_owner_id: string;
    /** Hash of type and identifier, the same on every engine. */
    readonly node_id: Int64;
    /** Which kind of identifier it is. */
    readonly identifier_type: PersonIdentifierType;
    /** The value after normalising. PII: identifier. */
    readonly identifier: string;
    /** 1 until the value was not seen for too long; then 2, and so on. */
    readonly life: Int64;
    /** Node id of the identifier it was seen with. */
    readonly owner_node_id: Int64;
    /** Kind of identifier it was seen with. */
    readonly owner_type: PersonIdentifierType;
    /** The identifier it was seen with. PII: identifier. */
    readonly owner_identifier: string;
    /** Id of the profile. */
    readonly person_id: PersonId;
    /** Since when it was held, UTC; of rows of unknown age, always. */
    readonly valid_from: Timestamp;
    /** When somebody else was seen with it, UTC: until then, and not then. */
    readonly valid_to: Timestamp;
}
