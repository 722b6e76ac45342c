declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of buyer: Whoever has an account. */
export type BuyerId = Id<"BuyerId">;
/** Vouches that the text is a {@link BuyerId}: nothing is checked. */
export const buyerId = (text: string): BuyerId => text as BuyerId;

/** Surrogate key of flower: A flower we sell. */
export type FlowerKey = Id<"FlowerKey">;
/** Vouches that the text is a {@link FlowerKey}: nothing is checked. */
export const flowerKey = (text: string): FlowerKey => text as FlowerKey;
