declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Surrogate key of account: Where money lies. */
export type AccountKey = Id<"AccountKey">;
/** Vouches that the text is a {@link AccountKey}: nothing is checked. */
export const accountKey = (text: string): AccountKey => text as AccountKey;

/** Surrogate key of branch: A branch of ours. */
export type BranchKey = Id<"BranchKey">;
/** Vouches that the text is a {@link BranchKey}: nothing is checked. */
export const branchKey = (text: string): BranchKey => text as BranchKey;

/** Id of a profile of company: A legal person. */
export type CompanyId = Id<"CompanyId">;
/** Vouches that the text is a {@link CompanyId}: nothing is checked. */
export const companyId = (text: string): CompanyId => text as CompanyId;

/** Vat no. */
export type VatNo = Id<"VatNo">;
/** Vouches that the text is a {@link VatNo}: nothing is checked. */
export const vatNo = (text: string): VatNo => text as VatNo;

/** Id of a profile of person: A natural person. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Client no. */
export type ClientNo = Id<"ClientNo">;
/** Vouches that the text is a {@link ClientNo}: nothing is checked. */
export const clientNo = (text: string): ClientNo => text as ClientNo;
