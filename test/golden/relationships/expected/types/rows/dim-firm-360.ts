import type { CompanyId, VatNo } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** A company we know of. With everything computed about them. */
export interface DimFirm360 {
    /** Profile of the firm; 'unknown' for the unknown one. Primary key. */
    readonly company_id: CompanyId;
    /** Vat no. At most one per profile. PII: identifier. */
    readonly vat_no: VatNo | null;
    /** First mandate. */
    readonly first_mandate: string | null;
    /** Number of advice_given. */
    readonly advices: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
