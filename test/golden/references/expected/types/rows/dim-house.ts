import type { HouseKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A house of ours. */
export interface DimHouse {
    /** Surrogate key: a hash of house_id; 'unknown' for the unknown house. Primary key. */
    readonly house_key: HouseKey;
    /** House ID. */
    readonly house_id: Int64 | null;
    /** Name. */
    readonly name: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
