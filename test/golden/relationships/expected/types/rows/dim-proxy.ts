import type { PersonId } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** Whom a client has given a mandate. */
export interface DimProxy {
    /** Key of the proxy: a hash of mandate_no and the moment it began. Primary key. */
    readonly proxy_version_id: string;
    /** Profile of the client; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** Profile of the client; 'unknown' where no identifier survived. */
    readonly proxy_person_id: PersonId;
    /** Mandate no. */
    readonly mandate_no: string | null;
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
