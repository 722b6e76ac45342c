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
    /** The table may not have it yet. */
    readonly optional?: boolean;
    /** No other values are expected. */
    readonly closed?: boolean;
    readonly pii: Pii | null;
    readonly likely: Likely | null;
    /** What its producer says of it. */
    readonly description: string | null;
    /** What else a reviewer should judge. */
    readonly review: string | null;
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
    /** What its producer says of it; what a row is, otherwise. */
    readonly description: string | null;
    readonly key: InferredKey;
    readonly changes: "overwrite" | "log" | "append";
    /** What a reviewer should judge of that; null where the data shows it. */
    readonly changesReview: string | null;
    /** The column that orders its rows; null where it has none. */
    readonly at: string | null;
    readonly created: string | null;
    readonly loaded: string | null;
    /** The column that is true of a row that is withdrawn. */
    readonly deleted: string | null;
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

/** What is known of a source besides its tables. */
export interface SourceContract {
    /** As it spells itself. */
    readonly source: string;
    readonly description: string | null;
    /** What a reviewer should judge of its schema. */
    readonly schemaReview: string | null;
    /** `12 hours` */
    readonly freshness: { readonly warn: string | null; readonly error: string | null } | null;
}
