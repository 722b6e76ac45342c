import type { RoomKey } from "../ids.js";
import type { Decimal, Int64, Timestamp } from "../scalars.js";

/** A room to stay in. As it was: one row per version of the room, half-open in time. */
export interface DimRoomHistory {
    /** Key of the version: a hash of the room and the moment it began. Primary key. */
    readonly room_version_id: string;
    /** Surrogate key: a hash of house, room_no; 'unknown' for the unknown room. */
    readonly room_key: RoomKey;
    /** House. */
    readonly house: string | null;
    /** Room no. */
    readonly room_no: Int64 | null;
    /** Rate. Unit: EUR. */
    readonly rate: Decimal | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
