import type { TrackCall } from "../track.js";

/** A customer put a product on the wish list, where it still is. Version 1.0.0. */
export interface ProductWished {
    /** The product. */
    readonly product_id: string;
}

export type ProductWishedCall = TrackCall<"Product Wished", ProductWished, 1, never>;

/** Puts {@link ProductWished} into the envelope that a tracker takes. */
export const productWished = (properties: ProductWished): ProductWishedCall => ({
    event: "Product Wished",
    version: 1,
    properties,
    consent: [],
});
