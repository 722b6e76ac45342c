import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Somebody bought a ticket. Version 1.0.0. */
export interface OrderPlaced {
    /** Order no. */
    readonly order_no: string;
    /** Email. PII: email. */
    readonly email: string;
    /** Amount. Unit: EUR. */
    readonly amount: Decimal;
}

export type OrderPlacedCall = TrackCall<"Order Placed", OrderPlaced, 1, never>;

/** Puts {@link OrderPlaced} into the envelope that a tracker takes. */
export const orderPlaced = (properties: OrderPlaced): OrderPlacedCall => ({
    event: "Order Placed",
    version: 1,
    properties,
    consent: [],
});
