import type { InferredKey } from "./infer-key.js";
import type { Likely, Pii } from "./meaning.js";

/** What a column seems to promise. */
export interface ColumnContract {
    readonly name: string;
    /** Its spelling in the source. */
    readonly raw: string;
    readonly type: string;
    readonly required: boolean;
    readonly arrivesAsText: boolean;
    readonly values: readonly string[] | null;
    readonly pii: Pii | null;
    readonly likely: Likely | null;
    /** No row has a value. */
    readonly isEmpty: boolean;
}

/** What a table seems to promise. */
export interface TableContract {
    /** As the source spells it. */
    readonly source: string;
    /** Of a database; null for files. */
    readonly schema: string | null;
    readonly name: string;
    readonly spelling: string;
    readonly shown: string;
    readonly key: InferredKey;
    readonly changes: "overwrite" | "log" | "append";
    /** The column that orders its rows; null where it has none. */
    readonly at: string | null;
    readonly created: string | null;
    readonly loaded: string | null;
    readonly columns: readonly ColumnContract[];
    /** What to call the moment that it lacks. */
    readonly undated: string | null;
    /** Columns that no contract can hold, each with the reason. */
    readonly unread: readonly { readonly what: string; readonly because: string }[];
}

/** A table that no contract can be made of. */
export interface Unread {
    readonly shown: string;
    readonly unread: string;
}
