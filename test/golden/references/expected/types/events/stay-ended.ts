import type { Decimal } from "../scalars.js";
import type { TrackCall } from "../track.js";

/** A guest left a house, perhaps for another of ours. Version 0.1.0. */
export interface StayEnded {
    /** House ID. */
    readonly house_id?: number | null;
    /** Moved to ID. */
    readonly moved_to_id?: number | null;
    /** Price. Unit: EUR. */
    readonly price?: Decimal | null;
    /** Reason. */
    readonly reason?: string | null;
}

export type StayEndedCall = TrackCall<"stay_ended", StayEnded, 0, never>;

/** Puts {@link StayEnded} into the envelope that a tracker takes. */
export const stayEnded = (properties: StayEnded): StayEndedCall => ({
    event: "stay_ended",
    version: 0,
    properties,
    consent: [],
});
