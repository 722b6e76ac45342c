import type { AccountKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Where money lies. With everything computed about it. */
export interface DimAccount360 {
    /** Surrogate key: a hash of account_no; 'unknown' for the unknown account. Primary key. */
    readonly account_key: AccountKey;
    /** Account no. */
    readonly account_no: string | null;
    /** Kind. */
    readonly kind: string | null;
    /** Number of advice_given. */
    readonly advices: Int64;
    /** Sum of minutes of advice_given in the last 30 days. */
    readonly minutes_30d: Int64;
    /** Last topic of advice_given. */
    readonly last_topic: string | null;
    /** Number of different person_id in advice_given as witness. */
    readonly clients_witnessed: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
