import type { GuestNo, HouseKey, PersonId, RoomKey } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Somebody who stayed with us. */
export interface DimGuest {
    /** Profile of the guest; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Guest no. At most one per profile. PII: identifier. */
    readonly guest_no: GuestNo | null;
    /** Referred by no. */
    readonly referred_by_no: string | null;
    /** Friend. PII: email. */
    readonly friend: string | null;
    /** House ID. */
    readonly house_id: Int64 | null;
    /** Room no. */
    readonly room_no: string | null;
    /** The guest of referred_by_no; 'unknown' where it is not known. */
    readonly referred_by_person_id: PersonId;
    /** The guest of friend; 'unknown' where it is not known. */
    readonly friend_person_id: PersonId;
    /** The house of house_id; 'unknown' where it is not known. */
    readonly house_key: HouseKey;
    /** The room of house_id, room_no; 'unknown' where it is not known. */
    readonly room_key: RoomKey;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
