declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of branch: A house of the library. */
export type BranchId = Id<"BranchId">;
/** Vouches that the text is a {@link BranchId}: nothing is checked. */
export const branchId = (text: string): BranchId => text as BranchId;

/** Id of a profile of person: Somebody who reads. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Member no. */
export type MemberNo = Id<"MemberNo">;
/** Vouches that the text is a {@link MemberNo}: nothing is checked. */
export const memberNo = (text: string): MemberNo => text as MemberNo;
