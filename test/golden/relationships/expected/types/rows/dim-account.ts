import type { AccountKey } from "../ids.js";

/** Where money lies. */
export interface DimAccount {
    /** Surrogate key: a hash of account_no; 'unknown' for the unknown account. Primary key. */
    readonly account_key: AccountKey;
    /** Account no. */
    readonly account_no: string | null;
    /** Kind. */
    readonly kind: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
