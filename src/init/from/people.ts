import type { Likely } from "./meaning.js";

/** The identity whose identifiers columns hold. */
export interface People {
    /** An identity of the project; null where one is proposed. */
    readonly identity: string | null;
    /** What the identity calls such an identifier; null where it knows none. */
    readonly typeOf: (likely: Likely) => string | null;
}
