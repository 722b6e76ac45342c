import type { Category } from "../enums.js";
import type { ProductKey } from "../ids.js";
import type { Decimal, Int64 } from "../scalars.js";

/** An article we sell. With everything computed about it. */
export interface DimProduct360 {
    /** Surrogate key: a hash of product_id; 'unknown' for the unknown product. Primary key. */
    readonly product_key: ProductKey;
    /** Product ID. */
    readonly product_id: string | null;
    /** Title. */
    readonly title: string | null;
    /** Category. */
    readonly category: Category | null;
    /** Price. Unit: EUR. */
    readonly price: Decimal | null;
    /** Whether it is listed. */
    readonly is_listed: boolean | null;
    /** Number of product_viewed. */
    readonly views: Int64;
    /** Number of product_viewed in the last 30 days. */
    readonly views_30d: Int64;
    /** Number of product_wished. */
    readonly wishes: Int64;
    /** Wishes per view. */
    readonly wishes_per_view: Decimal | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
