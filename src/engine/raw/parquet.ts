import type { Result } from "../../diagnostics/result.js";
import { sql } from "../../text/sql-text.js";
import { DuckdbError } from "../duckdb-error.js";
import { quotePattern } from "../quote-path.js";
import { type DataFile, type Delivery, type Expected, matchColumns, nothingToVerify, rowPlaces } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";

/** A Parquet file: columns by name, values typed by the file. */
export async function openParquet(file: DataFile, expected: Expected): Promise<Result<Delivery | null>> {
    const { session, dialect, span } = expected;
    const from = sql`read_parquet(${quotePattern(file.path)})`;
    const unreadable = ({ reason }: DuckdbError) =>
        dataDiagnostics.report("unreadable-file", { span }, { file: file.shown, reason });
    try {
        const real = await session.columns(from);
        const delivered = real.map(({ name, type }) => ({ name, type, value: dialect.identifier(name) }));
        const value: Delivery = {
            shown: file.shown,
            from,
            ...matchColumns(expected.columns, delivered),
            keys: null,
            places: rowPlaces,
            verify: nothingToVerify,
            explain: async (error) => [unreadable(error)],
        };
        return { value, diagnostics: [] };
    } catch (error) {
        if (error instanceof DuckdbError) return { value: null, diagnostics: [unreadable(error)] };
        throw error;
    }
}
