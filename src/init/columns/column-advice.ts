/** What the values of a column look like; of other than text and whole numbers, their type. */
export interface Shape {
    readonly kind: string;
    /** Of the usable values, the share that looks so: 0 to 1. */
    readonly share: number;
}

/** What was counted of a column. A value is its text in small letters, without the blanks around. */
export interface ColumnCount {
    /** As the model calls it, or would. */
    readonly column: string;
    /** Its spelling in the data. */
    readonly raw: string;
    readonly type: string;
    /** The model declares it. */
    readonly declared: boolean;
    /** Rows with a value; blank text is none. */
    readonly filled: number;
    /** Of those, rows whose value only says that there is nothing, as `n/a`; null where that was not asked. */
    readonly nullLike: number | null;
    /** Rows with a value that says something. */
    readonly usable: number;
    /** Different values of those; 0 where they cannot be compared. */
    readonly distinct: number;
    /** Rows that carry the value which most rows carry; 0 where that was not asked. */
    readonly most: number;
    readonly shape: Shape;
    /** Identifiers that the model reads from it already: `person.email`. */
    readonly identifiers: readonly string[];
}

export interface TableCounts {
    /** `shop.orders` */
    readonly table: string;
    /** Where it was read: `data/shop/orders.csv`. */
    readonly shown: string;
    readonly declared: boolean;
    readonly rows: number;
    readonly columns: readonly ColumnCount[];
}

export interface ColumnPlace {
    readonly table: string;
    readonly column: string;
}

/** Values that columns of two tables share, of those that were compared. */
export interface Overlap {
    readonly left: ColumnPlace;
    readonly right: ColumnPlace;
    readonly common: number;
    readonly leftValues: number;
    readonly rightValues: number;
    /** Not all values of both were compared, but those of the smallest hashes. */
    readonly isSampled: boolean;
}

export interface Suggestion extends ColumnPlace {
    /** `person.email` */
    readonly identifier: string;
    readonly because: readonly string[];
    /** What speaks against it, or wants a limit. */
    readonly weigh: readonly string[];
    /** To the declared column its keys are added; a column that is not declared, whole. */
    readonly adds: "keys" | "column";
    /** The line that declares the column, otherwise its table; null where none does. */
    readonly at: string | null;
    readonly yaml: string;
}

/** Advice on columns that could be identifiers. Members are only added within a version. */
export interface ColumnAdvice {
    readonly version: 1;
    /** The folder or file that was read. */
    readonly data: string;
    /** So many distinct values of a column were compared at most. */
    readonly sample: number;
    readonly tables: readonly TableCounts[];
    readonly overlaps: readonly Overlap[];
    readonly suggestions: readonly Suggestion[];
    /** Identifier types that suggestions need and the model lacks; null where it has all. */
    readonly types: {
        readonly identity: string;
        /** The line that declares the identity; null where none does. */
        readonly at: string | null;
        readonly yaml: string;
    } | null;
    /** What was not looked at, and why. */
    readonly leftOut: readonly string[];
}
