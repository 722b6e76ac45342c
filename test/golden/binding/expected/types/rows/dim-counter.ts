import type { CounterKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A till and where it stands. */
export interface DimCounter {
    /** Surrogate key: a hash of till_no; 'unknown' for the unknown counter. Primary key. */
    readonly counter_key: CounterKey;
    /** Till no. */
    readonly till_no: Int64 | null;
    /** Place. */
    readonly place: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
