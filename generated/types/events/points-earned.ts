import type { TrackCall } from "../track.js";

/** A member earned points at a till. Version 1.0.0. */
export interface PointsEarned {
    /** How many. */
    readonly points: number;
    /** Where. */
    readonly store_id?: number | null;
}

export type PointsEarnedCall = TrackCall<"Points Earned", PointsEarned, 1, never>;

/** Puts {@link PointsEarned} into the envelope that a tracker takes. */
export const pointsEarned = (properties: PointsEarned): PointsEarnedCall => ({
    event: "Points Earned",
    version: 1,
    properties,
    consent: [],
});
