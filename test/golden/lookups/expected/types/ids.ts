declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of reader: Somebody who borrows books. */
export type ReaderId = Id<"ReaderId">;
/** Vouches that the text is a {@link ReaderId}: nothing is checked. */
export const readerId = (text: string): ReaderId => text as ReaderId;

/** Email. */
export type Email = Id<"Email">;
/** Vouches that the text is a {@link Email}: nothing is checked. */
export const email = (text: string): Email => text as Email;

/** Surrogate key of shelf: A shelf. */
export type ShelfKey = Id<"ShelfKey">;
/** Vouches that the text is a {@link ShelfKey}: nothing is checked. */
export const shelfKey = (text: string): ShelfKey => text as ShelfKey;
