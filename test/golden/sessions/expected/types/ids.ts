declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of guest: Whoever carries a ticket. */
export type GuestId = Id<"GuestId">;
/** Vouches that the text is a {@link GuestId}: nothing is checked. */
export const guestId = (text: string): GuestId => text as GuestId;
