declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of person: Somebody who reads. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Card no. */
export type CardNo = Id<"CardNo">;
/** Vouches that the text is a {@link CardNo}: nothing is checked. */
export const cardNo = (text: string): CardNo => text as CardNo;
