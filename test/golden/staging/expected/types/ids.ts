declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of party: Whoever holds an account. */
export type PartyId = Id<"PartyId">;
/** Vouches that the text is a {@link PartyId}: nothing is checked. */
export const partyId = (text: string): PartyId => text as PartyId;
