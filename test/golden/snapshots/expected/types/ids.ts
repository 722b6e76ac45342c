declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of person: A natural person. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Guest no. */
export type GuestNo = Id<"GuestNo">;
/** Vouches that the text is a {@link GuestNo}: nothing is checked. */
export const guestNo = (text: string): GuestNo => text as GuestNo;

/** Member no. */
export type MemberNo = Id<"MemberNo">;
/** Vouches that the text is a {@link MemberNo}: nothing is checked. */
export const memberNo = (text: string): MemberNo => text as MemberNo;

/** Surrogate key of room: A room to stay in. */
export type RoomKey = Id<"RoomKey">;
/** Vouches that the text is a {@link RoomKey}: nothing is checked. */
export const roomKey = (text: string): RoomKey => text as RoomKey;
