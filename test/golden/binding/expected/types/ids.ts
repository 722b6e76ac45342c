declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of counter: A till and where it stands. */
export type CounterId = Id<"CounterId">;
/** Vouches that the text is a {@link CounterId}: nothing is checked. */
export const counterId = (text: string): CounterId => text as CounterId;

/** Id of a profile of holder: Whoever holds a card. */
export type HolderId = Id<"HolderId">;
/** Vouches that the text is a {@link HolderId}: nothing is checked. */
export const holderId = (text: string): HolderId => text as HolderId;
