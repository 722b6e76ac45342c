import type { Channel } from "../enums.js";
import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Somebody paid at a till or in the app. Version 0.1.0. Needs consent to analytics. */
export interface ReceiptPaid {
    /** Receipt no. */
    readonly receipt_no: number;
    /** Till no. */
    readonly till_no?: number | null;
    /** Total. */
    readonly total: Decimal;
    /** Channel. */
    readonly channel: Channel;
    /** Tags. */
    readonly tags?: readonly (string | null)[] | null;
}

export type ReceiptPaidCall = TrackCall<"receipt_paid", ReceiptPaid, 0, "analytics">;

/** Puts {@link ReceiptPaid} into the envelope that a tracker takes. */
export const receiptPaid = (properties: ReceiptPaid): ReceiptPaidCall => ({
    event: "receipt_paid",
    version: 0,
    properties,
    consent: ["analytics"],
});
