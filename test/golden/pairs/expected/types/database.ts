import type { FctPageViewed } from "./rows/fct-page-viewed.js";
import type { FctPageViewedInvalid } from "./rows/fct-page-viewed-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly fct_page_viewed: FctPageViewed;
    readonly fct_page_viewed_invalid: FctPageViewedInvalid;
}
