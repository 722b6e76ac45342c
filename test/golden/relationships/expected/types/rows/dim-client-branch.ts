import type { BranchKey, PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** The branch that looks after a client. */
export interface DimClientBranch {
    /** Key of the client branch: a hash of client_no and the moment it began. Primary key. */
    readonly client_branch_version_id: string;
    /** Profile of the client; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The branch; 'unknown' where the table's key leads to none. */
    readonly branch_key: BranchKey;
    /** Client no. */
    readonly client_no: Int64 | null;
    /** Adviser. */
    readonly adviser: string | null;
    /** When the row last changed, UTC. */
    readonly updated_at: Timestamp | null;
    /** From when on it holds, UTC. */
    readonly valid_from: Timestamp;
    /** From when on it no longer holds, UTC. */
    readonly valid_to: Timestamp;
    /** It holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
