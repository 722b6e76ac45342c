import type { DimDate } from "./rows/dim-date.js";
import type { FctParcelScanned } from "./rows/fct-parcel-scanned.js";
import type { FctParcelScannedInvalid } from "./rows/fct-parcel-scanned-invalid.js";
import type { FctParcelWeighed } from "./rows/fct-parcel-weighed.js";
import type { FctParcelWeighedInvalid } from "./rows/fct-parcel-weighed-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_date: DimDate;
    readonly fct_parcel_scanned: FctParcelScanned;
    readonly fct_parcel_scanned_invalid: FctParcelScannedInvalid;
    readonly fct_parcel_weighed: FctParcelWeighed;
    readonly fct_parcel_weighed_invalid: FctParcelWeighedInvalid;
}
