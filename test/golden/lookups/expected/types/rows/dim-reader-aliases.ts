import type { ReaderId } from "../ids.js";

/** One row per id that a reader has or may have had, with the id it has now. */
export interface DimReaderAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: ReaderId;
    /** Id of the profile. */
    readonly reader_id: ReaderId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
