import type { Category } from "../enums.js";
import type { ProductKey } from "../ids.js";
import type { Decimal, Timestamp } from "../scalars.js";

/** An article we sell. As it was: one row per version of the product, half-open in time. */
export interface DimProductHistory {
    /** Key of the version: a hash of the product and the moment it began. Primary key. */
    readonly product_version_id: string;
    /** Surrogate key: a hash of product_id; 'unknown' for the unknown product. */
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
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
