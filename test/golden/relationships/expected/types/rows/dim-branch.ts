import type { BranchKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A branch of ours. */
export interface DimBranch {
    /** Surrogate key: a hash of branch_id; 'unknown' for the unknown branch. Primary key. */
    readonly branch_key: BranchKey;
    /** Branch ID. */
    readonly branch_id: Int64 | null;
    /** City. */
    readonly city: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
