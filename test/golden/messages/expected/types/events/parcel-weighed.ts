import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** A parcel was weighed; the last weight counts. Version 0.1.0. */
export interface ParcelWeighed {
    /** Parcel no. */
    readonly parcel_no?: string | null;
    /** Weight. Unit: kg. */
    readonly weight: Decimal;
}

export type ParcelWeighedCall = TrackCall<"parcel_weighed", ParcelWeighed, 0, never>;

/** Puts {@link ParcelWeighed} into the envelope that a tracker takes. */
export const parcelWeighed = (properties: ParcelWeighed): ParcelWeighedCall => ({
    event: "parcel_weighed",
    version: 0,
    properties,
    consent: [],
});
