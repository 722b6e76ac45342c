import type { HolderId } from "../ids.js";

/** One row per id that a holder has or may have had, with the id it has now. */
export interface DimHolderAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: HolderId;
    /** Id of the profile. */
    readonly holder_id: HolderId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
