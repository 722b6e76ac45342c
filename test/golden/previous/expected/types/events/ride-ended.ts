import type { Currency } from "../enums.js";
import type { Decimal, Timestamp } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** Somebody got out. Version 1.0.0, which is still read; send {@link RideEnded}. */
export interface RideEndedV1 {
    /** Ride ID. */
    readonly ride_id: number;
    /** Price. */
    readonly price: number;
    /** Km. */
    readonly km?: Decimal | null;
}

/** Somebody got out. Version 2.0.0, which is still read; send {@link RideEnded}. */
export interface RideEndedV2 {
    /** Ride ID. */
    readonly ride_id: string;
    /** Fare. */
    readonly fare: Decimal;
    /** Currency. */
    readonly currency: string;
    /** Metres. */
    readonly metres?: number | null;
}

/** Somebody got out. Version 3.0.0. */
export interface RideEnded {
    /** Ride ID. */
    readonly ride_id: string;
    /** Fare. Unit: currency. */
    readonly fare: Decimal;
    /** Currency. */
    readonly currency: Currency;
    /** Metres. */
    readonly metres?: number | null;
    /** When it was ended. */
    readonly ended_at?: Timestamp | null;
}

export type RideEndedCall = TrackCall<"ride_ended", RideEnded, 3, never>;

/** Puts {@link RideEnded} into the envelope that a tracker takes. */
export const rideEnded = (properties: RideEnded): RideEndedCall => ({
    event: "ride_ended",
    version: 3,
    properties,
    consent: [],
});
