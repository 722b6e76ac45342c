import type { PersonId } from "../ids.js";

/** One row per id that a person has or may have had, with the id it has now. */
export interface DimPersonAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: PersonId;
    /** Id of the profile. */
    readonly person_id: PersonId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
