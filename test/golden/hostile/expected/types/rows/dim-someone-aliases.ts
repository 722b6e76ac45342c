import type { SomeoneId } from "../ids.js";

/** One row per id that a someone has or may have had, with the id it has now. */
export interface DimSomeoneAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: SomeoneId;
    /** Id of the profile. */
    readonly someone_id: SomeoneId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
