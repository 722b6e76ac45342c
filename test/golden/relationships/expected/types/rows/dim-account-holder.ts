import type { Role } from "../enums.js";
import type { AccountKey, PersonId } from "../ids.js";
import type { Decimal, Int64, Timestamp } from "../scalars.js";

/** Whose money lies there, and how much of it. */
export interface DimAccountHolder {
    /** Key of the account holder: a hash of holder_id and the moment it began. Primary key. */
    readonly account_holder_version_id: string;
    /** Profile of the client; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The account; 'unknown' where the table's key leads to none. */
    readonly account_key: AccountKey;
    /** Holder ID. */
    readonly holder_id: Int64 | null;
    /** Role. */
    readonly role: Role | null;
    /** Its share of the account; shares of one account add up to 1. */
    readonly weight: Decimal;
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
