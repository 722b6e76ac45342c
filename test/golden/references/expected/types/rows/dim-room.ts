import type { HouseKey, RoomKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A room of a house. */
export interface DimRoom {
    /** Surrogate key: a hash of house_id, room_no; 'unknown' for the unknown room. Primary key. */
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
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
