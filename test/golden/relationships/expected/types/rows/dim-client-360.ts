import type { BranchKey, ClientNo, PersonId } from "../ids.js";

/** Somebody with an account here. With everything computed about them. */
export interface DimClient360 {
    /** Profile of the client; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Client no. At most one per profile. PII: identifier. */
    readonly client_no: ClientNo | null;
    /** Full name. PII: name. */
    readonly full_name: string | null;
    /** The branch it belongs to now; 'unknown' where there is none. */
    readonly branch_key: BranchKey;
    /** The client it belongs to now; 'unknown' where there is none. */
    readonly proxy_person_id: PersonId;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
