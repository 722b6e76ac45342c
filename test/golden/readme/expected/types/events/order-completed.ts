import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** A customer paid for an order. Version 0.1.0. */
export interface OrderCompleted {
    /** Order ID. */
    readonly order_id: number;
    /** Revenue. */
    readonly revenue: Decimal;
}

export type OrderCompletedCall = TrackCall<"order_completed", OrderCompleted, 0, never>;

/** Puts {@link OrderCompleted} into the envelope that a tracker takes. */
export const orderCompleted = (properties: OrderCompleted): OrderCompletedCall => ({
    event: "order_completed",
    version: 0,
    properties,
    consent: [],
});
