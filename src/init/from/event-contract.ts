import type { Pii } from "./meaning.js";

/** A value that an event seems to carry, under the name of the column that holds it. */
export interface PropertyContract {
    readonly name: string;
    readonly description: string | null;
    readonly type: string;
    readonly required: boolean;
    readonly values: readonly string[] | null;
    readonly pii: Pii | null;
    readonly review: string | null;
}

/** An event that a tracking plan promises, and the table its rows come to. */
export interface EventContract {
    /** As its source spells itself. */
    readonly source: string;
    readonly name: string;
    /** Its name on the wire. */
    readonly label: string;
    readonly description: string | null;
    readonly properties: readonly PropertyContract[];
    /** A table of the source, by its name in the model, and the column that says when. */
    readonly table: string;
    readonly at: string;
    readonly review: string | null;
}
