declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Surrogate key of household: Readers of one name in one house. */
export type HouseholdKey = Id<"HouseholdKey">;
/** Vouches that the text is a {@link HouseholdKey}: nothing is checked. */
export const householdKey = (text: string): HouseholdKey => text as HouseholdKey;

/** Id of a profile of person: A natural person. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Reader no. */
export type ReaderNo = Id<"ReaderNo">;
/** Vouches that the text is a {@link ReaderNo}: nothing is checked. */
export const readerNo = (text: string): ReaderNo => text as ReaderNo;
