import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Something was put into a cart or taken out; the last state of the cart is the fact. Version 1.0.0. Needs consent to analytics. */
export interface CartUpdated {
    /** The cart. */
    readonly cart_id?: string | null;
    /** Pieces in it. */
    readonly pieces: number;
    /** What they cost. */
    readonly cart_value: Decimal;
}

export type CartUpdatedCall = TrackCall<"Cart Updated", CartUpdated, 1, "analytics">;

/** Puts {@link CartUpdated} into the envelope that a tracker takes. */
export const cartUpdated = (properties: CartUpdated): CartUpdatedCall => ({
    event: "Cart Updated",
    version: 1,
    properties,
    consent: ["analytics"],
});
