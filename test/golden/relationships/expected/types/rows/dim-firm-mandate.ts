import type { CompanyId, PersonId } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** Who may act for a company. */
export interface DimFirmMandate {
    /** Key of the firm mandate: a hash of mandate_no and the moment it began. Primary key. */
    readonly firm_mandate_version_id: string;
    /** Profile of the client; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** Profile of the firm; 'unknown' where no identifier survived. */
    readonly company_id: CompanyId;
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
