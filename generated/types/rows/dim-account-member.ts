import type { Role } from "../enums.js";
import type { AccountKey, PersonId } from "../ids.js";
import type { Int64, Timestamp } from "../scalars.js";

/** A person who may buy for a business, and from when to when. */
export interface DimAccountMember {
    /** Key of the account member: a hash of member_id and the moment it began. Primary key. */
    readonly account_member_version_id: string;
    /** Profile of the customer; 'unknown' where no identifier survived. */
    readonly person_id: PersonId;
    /** The account; 'unknown' where the table's key leads to none. */
    readonly account_key: AccountKey;
    /** Member ID. */
    readonly member_id: Int64 | null;
    /** Role. */
    readonly role: Role | null;
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
