import type { CardNo, PersonId } from "../ids.js";

/** Somebody who reads. */
export interface DimReader {
    /** Profile of the reader; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Card no. At most one per profile. PII: identifier. */
    readonly card_no: CardNo | null;
    /** Where we write to. PII: email. */
    readonly email: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
