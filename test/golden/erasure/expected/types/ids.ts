declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of person: A natural person. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Account ID. */
export type AccountId = Id<"AccountId">;
/** Vouches that the text is a {@link AccountId}: nothing is checked. */
export const accountId = (text: string): AccountId => text as AccountId;
