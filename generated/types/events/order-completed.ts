import type { Currency } from "../enums.js";
import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** What was bought. An element of `items`. */
export interface OrderCompletedItem {
    /** The product. */
    readonly product_id: string;
    /** Pieces. */
    readonly quantity: number;
    /** What one piece cost. Unit: currency. */
    readonly price?: Decimal | null;
}

/** A customer paid for an order. Version 2.0.0. Needs consent to analytics. */
export interface OrderCompleted {
    /** Order number of the shop. */
    readonly order_id: string;
    /** What was paid, tax included. Unit: currency. */
    readonly revenue: Decimal;
    /** Currency of the revenue. */
    readonly currency: Currency;
    /** The store; none online. */
    readonly store_id?: number | null;
    /** Code entered at checkout. */
    readonly coupon?: string | null;
    /** What was bought. */
    readonly items?: readonly OrderCompletedItem[] | null;
}

export type OrderCompletedCall = TrackCall<"Order Completed", OrderCompleted, 2, "analytics">;

/** Puts {@link OrderCompleted} into the envelope that a tracker takes. */
export const orderCompleted = (properties: OrderCompleted): OrderCompletedCall => ({
    event: "Order Completed",
    version: 2,
    properties,
    consent: ["analytics"],
});
