import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Dialect } from "../../dialects/dialect.js";
import type { SourceTable } from "../../model/source.js";
import type { Span } from "../../text/span.js";
import type { SqlText } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import type { Session } from "../session.js";
import type { RawColumn } from "./contract.js";

/** One raw table as it was delivered: how to read it in SQL, before anything is known about its values. */
export interface Delivery {
    /** As the user would write it: `data/shop/orders.csv`. */
    readonly shown: string;
    /** What stands after `from`. */
    readonly from: SqlText;
    /** By declared raw name. A declared column that is not here was not delivered. */
    readonly columns: ReadonlyMap<string, DeliveredColumn>;
    /** Names of delivered columns that nobody declared. */
    readonly extra: readonly string[];
    /** Keys of its JSON lines; null where columns are known beforehand. */
    readonly keys: (() => Promise<readonly string[]>) | null;
    /** Where the rows with these numbers (from 1, ascending) stand: `line 7`, `row 6`. */
    readonly places: (rows: readonly number[]) => Promise<readonly string[]>;
    /** What is wrong with a file that DuckDB read without a word. */
    readonly verify: () => Promise<readonly Diagnostic[]>;
    /** What is wrong with the file, when DuckDB could not read it. */
    readonly explain: (error: DuckdbError) => Promise<readonly Diagnostic[]>;
}

export interface DeliveredColumn {
    readonly value: SqlText;
    /** DuckDB's name of its type; `JSON` for a value inside a JSON line. */
    readonly type: string;
}

/** The promise that a delivery is held to, and the means to look at it. */
export interface Expected {
    readonly session: Session;
    readonly dialect: Dialect;
    readonly table: SourceTable;
    readonly columns: readonly RawColumn[];
    /** The table's declaration. */
    readonly span: Span;
}

/** Where a file is, and what to call it. */
export interface DataFile {
    readonly path: string;
    readonly shown: string;
}

/**
 * Finds the declared columns among the delivered ones. Case makes no difference, because most warehouses see none.
 */
export function matchColumns(
    expected: readonly RawColumn[],
    delivered: readonly (DeliveredColumn & { readonly name: string })[],
): Pick<Delivery, "columns" | "extra"> {
    const byName = new Map(delivered.map((column) => [column.name.toLowerCase(), column]));
    const columns = new Map<string, DeliveredColumn>();
    for (const { name } of expected) {
        const found = byName.get(name.toLowerCase());
        if (found !== undefined) columns.set(name, found);
    }
    const declared = new Set(expected.map(({ name }) => name.toLowerCase()));
    return { columns, extra: delivered.map(({ name }) => name).filter((name) => !declared.has(name.toLowerCase())) };
}

export const nothingToVerify = async (): Promise<readonly Diagnostic[]> => [];

export const rowPlaces = async (rows: readonly number[]): Promise<readonly string[]> => rows.map((row) => `row ${row}`);
