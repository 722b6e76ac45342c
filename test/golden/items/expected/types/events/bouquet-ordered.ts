import type { Colour } from "../enums.js";
import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** What is in the bouquet. An element of `items`. */
export interface BouquetOrderedItem {
    /** The flower. */
    readonly flower_no: number;
    /** How many. */
    readonly stems?: number | null;
    /** What one costs. Unit: EUR. */
    readonly price?: Decimal | null;
    /** Colour. */
    readonly colour?: Colour | null;
    /** Whether it is wrapped. */
    readonly is_wrapped?: boolean | null;
}

/** The card that goes with it. What `card` holds. */
export interface BouquetOrderedCard {
    /** Greeting. PII: free_text. */
    readonly greeting: string;
    /** Lines. */
    readonly lines?: number | null;
}

/** Somebody ordered a bouquet. Version 0.1.0. Needs consent to analytics. */
export interface BouquetOrdered {
    /** Order no. */
    readonly order_no: string;
    /** The flower that goes on top. */
    readonly gift_flower_no?: number | null;
    /** What is in the bouquet. */
    readonly items: readonly BouquetOrderedItem[];
    /** The card that goes with it. PII: free_text. */
    readonly card?: BouquetOrderedCard | null;
}

export type BouquetOrderedCall = TrackCall<"Bouquet Ordered", BouquetOrdered, 0, "analytics">;

/** Puts {@link BouquetOrdered} into the envelope that a tracker takes. */
export const bouquetOrdered = (properties: BouquetOrdered): BouquetOrderedCall => ({
    event: "Bouquet Ordered",
    version: 0,
    properties,
    consent: ["analytics"],
});
