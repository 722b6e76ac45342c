import type { Category } from "../enums.js";
import type { ProductKey } from "../ids.js";
import type { Decimal } from "../scalars.js";

/** An article we sell. */
export interface DimProduct {
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
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
