import type { SqlText } from "../../text/sql-text.js";

/** A column of a table as it was found, before anything is known about its values. */
export interface FoundColumn {
    /** The name in the source. */
    readonly raw: string;
    /** Its value in a query over the table: text, or of DuckDB's own type. */
    readonly value: SqlText;
    /** DuckDB's name of its type; null for a file that only knows text. */
    readonly type: string | null;
}

/** A table that can be read. */
export interface FoundTable {
    /** As the source spells them. */
    readonly source: string;
    readonly table: string;
    /** The database schema; null for a file. */
    readonly schema: string | null;
    /** As the user would write it: `data/shop/orders.csv`. */
    readonly shown: string;
    /** What stands after `from`. */
    readonly from: SqlText;
    readonly columns: readonly FoundColumn[];
}

/** What all values of a text column have in common: in how many of those that are not blank something holds. */
export interface TextFacts {
    readonly integers: number;
    readonly decimals: number;
    readonly floats: number;
    readonly booleans: number;
    readonly dates: number;
    readonly timestamps: number;
    /** Objects and arrays. */
    readonly documents: number;
    /** `007`, `+49...`: a number would lose something of it. */
    readonly marked: number;
    readonly emails: number;
    readonly phones: number;
    readonly addresses: number;
    readonly uuids: number;
    /** The most digits before and after the point. */
    readonly digits: number;
    readonly scale: number;
    readonly longest: number;
}

/** What was measured of a column. */
export interface ColumnFacts {
    readonly raw: string;
    readonly type: string | null;
    readonly rows: number;
    /** Rows with a value; blank text is none. */
    readonly filled: number;
    /** Different values; 0 where they cannot be compared. */
    readonly distinct: number;
    /** Of text alone. */
    readonly text: TextFacts | null;
    /** Of whole numbers, where they are within a double's exact range or near it. */
    readonly range: { readonly least: number; readonly most: number } | null;
    /** All values, where they are few; empty otherwise. */
    readonly values: readonly string[];
}

/** A table whose columns were measured. */
export interface MeasuredTable extends Omit<FoundTable, "columns" | "from"> {
    readonly rows: number;
    readonly columns: readonly ColumnFacts[];
    /** Whether no two rows agree in all these columns, by their raw names. */
    readonly isUnique: (raw: readonly string[]) => Promise<boolean>;
}
