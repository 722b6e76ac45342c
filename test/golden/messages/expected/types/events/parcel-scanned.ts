import type { TrackCall } from "../track.js";

/** A parcel passed a scanner. Version 0.1.0. */
export interface ParcelScanned {
    /** Parcel no. */
    readonly parcel_no: string;
}

export type ParcelScannedCall = TrackCall<"parcel_scanned", ParcelScanned, 0, never>;

/** Puts {@link ParcelScanned} into the envelope that a tracker takes. */
export const parcelScanned = (properties: ParcelScanned): ParcelScannedCall => ({
    event: "parcel_scanned",
    version: 0,
    properties,
    consent: [],
});
