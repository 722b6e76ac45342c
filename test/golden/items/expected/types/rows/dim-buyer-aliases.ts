import type { BuyerId } from "../ids.js";

/** One row per id that a buyer has or may have had, with the id it has now. */
export interface DimBuyerAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: BuyerId;
    /** Id of the profile. */
    readonly buyer_id: BuyerId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
