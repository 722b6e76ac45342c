declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of someone: Someone *\/ with `ticks` and ${template} and \u0041. */
export type SomeoneId = Id<"SomeoneId">;
/** Vouches that the text is a {@link SomeoneId}: nothing is checked. */
export const someoneId = (text: string): SomeoneId => text as SomeoneId;

/** Code. */
export type Code = Id<"Code">;
/** Vouches that the text is a {@link Code}: nothing is checked. */
export const code = (text: string): Code => text as Code;
