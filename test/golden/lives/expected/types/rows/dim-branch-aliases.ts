import type { IdSalt } from "../enums.js";
import type { BranchId } from "../ids.js";

/** One row per id that a branch has or may have had, with the id it has now. */
export interface DimBranchAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: BranchId;
    /** Id of the profile. */
    readonly branch_id: BranchId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
    /** Which salt gave the id; ids of the previous one leave with it. */
    readonly salt: IdSalt;
}
