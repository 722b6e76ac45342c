declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Surrogate key of counter: A till and where it stands. */
export type CounterKey = Id<"CounterKey">;
/** Vouches that the text is a {@link CounterKey}: nothing is checked. */
export const counterKey = (text: string): CounterKey => text as CounterKey;

/** Id of a profile of holder: Whoever holds a card. */
export type HolderId = Id<"HolderId">;
/** Vouches that the text is a {@link HolderId}: nothing is checked. */
export const holderId = (text: string): HolderId => text as HolderId;
