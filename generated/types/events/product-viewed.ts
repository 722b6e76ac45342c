import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Somebody looked at a product. Version 1.0.0, which is still read; send {@link ProductViewed}. */
export interface ProductViewedV1_0_0 {
    /** SKU. */
    readonly sku: string;
    /** Cents. */
    readonly cents?: number | null;
}

/** Somebody looked at a product. Version 1.2.0. Needs consent to analytics. */
export interface ProductViewed {
    /** The product. */
    readonly product_id: string;
    /** Its category on that day. */
    readonly category?: string | null;
    /** The price that was shown. Unit: EUR. */
    readonly price?: Decimal | null;
}

export type ProductViewedCall = TrackCall<"Product Viewed", ProductViewed, 1, "analytics">;

/** Puts {@link ProductViewed} into the envelope that a tracker takes. */
export const productViewed = (properties: ProductViewed): ProductViewedCall => ({
    event: "Product Viewed",
    version: 1,
    properties,
    consent: ["analytics"],
});
