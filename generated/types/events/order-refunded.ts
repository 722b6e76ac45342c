import type { Currency } from "../enums.js";
import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** A customer got money back. Version 1.0.0. */
export interface OrderRefunded {
    /** The order it was paid for. */
    readonly order_id: string;
    /** What was paid back. Unit: currency. */
    readonly amount: Decimal;
    /** Currency of the amount. */
    readonly currency: Currency;
    /** Why. */
    readonly reason?: string | null;
}

export type OrderRefundedCall = TrackCall<"Order Refunded", OrderRefunded, 1, never>;

/** Puts {@link OrderRefunded} into the envelope that a tracker takes. */
export const orderRefunded = (properties: OrderRefunded): OrderRefundedCall => ({
    event: "Order Refunded",
    version: 1,
    properties,
    consent: [],
});
