import type { HouseKey, RoomKey } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** A room of a house. As it was: one row per version of the room, half-open in time. */
export interface DimRoomHistory {
    /** Key of the version: a hash of the room and the moment it began. Primary key. */
    readonly room_version_id: string;
    /** Surrogate key: a hash of house_id, room_no; 'unknown' for the unknown room. */
    readonly room_key: RoomKey;
    /** House ID. */
    readonly house_id: Int64 | null;
    /** Room no. */
    readonly room_no: string | null;
    /** Beds. */
    readonly beds: Int64 | null;
    /** Annex of ID. */
    readonly annex_of_id: Int64 | null;
    /** The house of annex_of_id; 'unknown' where it is not known. */
    readonly annex_of_key: HouseKey;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
