import type { TrackCall } from "../track.js";

/** A guest gave the guide back. Version 0.1.0. */
export interface GuideReturned {
}

export type GuideReturnedCall = TrackCall<"guide_returned", GuideReturned, 0, never>;

/** Puts {@link GuideReturned} into the envelope that a tracker takes. */
export const guideReturned = (properties: GuideReturned): GuideReturnedCall => ({
    event: "guide_returned",
    version: 0,
    properties,
    consent: [],
});
