import type { GuestId } from "../ids.js";

/** One row per id that a guest has or may have had, with the id it has now. */
export interface DimGuestAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: GuestId;
    /** Id of the profile. */
    readonly guest_id: GuestId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
