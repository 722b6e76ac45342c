import type { TrackCall } from "../track.js";

/** Somebody was advised at a desk. Version 0.1.0. */
export interface AdviceGiven {
    /** How long it took. */
    readonly minutes?: number | null;
    /** What it was about. */
    readonly topic?: string | null;
}

export type AdviceGivenCall = TrackCall<"advice_given", AdviceGiven, 0, never>;

/** Puts {@link AdviceGiven} into the envelope that a tracker takes. */
export const adviceGiven = (properties: AdviceGiven): AdviceGivenCall => ({
    event: "advice_given",
    version: 0,
    properties,
    consent: [],
});
