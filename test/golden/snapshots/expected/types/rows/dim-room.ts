import type { RoomKey } from "../ids.js";
import type { Decimal, Int64 } from "../scalars.js";

/** A room to stay in. */
export interface DimRoom {
    /** Surrogate key: a hash of house, room_no; 'unknown' for the unknown room. Primary key. */
    readonly room_key: RoomKey;
    /** House. */
    readonly house: string | null;
    /** Room no. */
    readonly room_no: Int64 | null;
    /** Rate. Unit: EUR. */
    readonly rate: Decimal | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
