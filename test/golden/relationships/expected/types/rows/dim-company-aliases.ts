import type { CompanyId } from "../ids.js";

/** One row per id that a company has or may have had, with the id it has now. */
export interface DimCompanyAliases {
    /** The id one of the profile's identifiers gives or once gave it. Primary key. */
    readonly alias_id: CompanyId;
    /** Id of the profile. */
    readonly company_id: CompanyId;
    /** The id is the one the profile has now. */
    readonly is_current: boolean;
}
