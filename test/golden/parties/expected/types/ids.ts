declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of company: A company that sends or pays. */
export type CompanyId = Id<"CompanyId">;
/** Vouches that the text is a {@link CompanyId}: nothing is checked. */
export const companyId = (text: string): CompanyId => text as CompanyId;

/** Id of a profile of person: Somebody who sends or gets parcels. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Account no. */
export type AccountNo = Id<"AccountNo">;
/** Vouches that the text is a {@link AccountNo}: nothing is checked. */
export const accountNo = (text: string): AccountNo => text as AccountNo;
