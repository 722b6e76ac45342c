import type { FlowerKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A flower we sell. */
export interface DimFlower {
    /** Surrogate key: a hash of flower_no; 'unknown' for the unknown flower. Primary key. */
    readonly flower_key: FlowerKey;
    /** Flower no. */
    readonly flower_no: Int64 | null;
    /** Title. */
    readonly title: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
