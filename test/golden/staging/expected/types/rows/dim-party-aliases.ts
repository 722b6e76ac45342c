import type { PartyId } from "../ids.js";

/** One row per id that a party has or may have had, with the id it has now. */
export interface DimPartyAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: PartyId;
    /** Id of the profile. */
    readonly party_id: PartyId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
