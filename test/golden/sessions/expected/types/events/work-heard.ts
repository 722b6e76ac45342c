import type { TrackCall } from "../track.js";

/** A guest listened to what there is to say of a work. Version 0.1.0. */
export interface WorkHeard {
}

export type WorkHeardCall = TrackCall<"work_heard", WorkHeard, 0, never>;

/** Puts {@link WorkHeard} into the envelope that a tracker takes. */
export const workHeard = (properties: WorkHeard): WorkHeardCall => ({
    event: "work_heard",
    version: 0,
    properties,
    consent: [],
});
