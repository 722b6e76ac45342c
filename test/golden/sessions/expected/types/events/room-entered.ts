import type { TrackCall } from "../track.js";

/** A guest came into a room. Version 0.1.0. */
export interface RoomEntered {
}

export type RoomEnteredCall = TrackCall<"room_entered", RoomEntered, 0, never>;

/** Puts {@link RoomEntered} into the envelope that a tracker takes. */
export const roomEntered = (properties: RoomEntered): RoomEnteredCall => ({
    event: "room_entered",
    version: 0,
    properties,
    consent: [],
});
