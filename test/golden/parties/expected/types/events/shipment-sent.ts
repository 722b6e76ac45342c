import type { TrackCall } from "../track.js";

/** Somebody sent a parcel to somebody. Version 0.1.0. */
export interface ShipmentSent {
    /** Number of the shipment. */
    readonly shipment_no: number;
}

export type ShipmentSentCall = TrackCall<"shipment_sent", ShipmentSent, 0, never>;

/** Puts {@link ShipmentSent} into the envelope that a tracker takes. */
export const shipmentSent = (properties: ShipmentSent): ShipmentSentCall => ({
    event: "shipment_sent",
    version: 0,
    properties,
    consent: [],
});
