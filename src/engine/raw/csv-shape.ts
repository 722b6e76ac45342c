import { join, number, type SqlText, sql } from "../../text/sql-text.js";
import { quotePath, quotePattern } from "../quote-path.js";
import type { Delimiter } from "./csv-header.js";
import type { DataFile } from "./delivery.js";
import { recordLines } from "./text-lines.js";

/** What its header tells of a CSV file. */
export interface CsvShape {
    readonly file: DataFile;
    readonly delimiter: Delimiter;
    /** How many fields the header has. */
    readonly width: number;
}

/** A field by its place: names in a header may be empty, or differ in case alone. */
export const field = (index: number): SqlText => sql`c${number(index)}`;

/** DuckDB's reader, told everything: what it guesses depends on the first rows. */
export function readCsv({ file, delimiter, width }: CsvShape, more: SqlText = sql``): SqlText {
    const columns = Array.from({ length: width }, (_, index) => sql`${field(index)}: 'VARCHAR'`);
    const options = sql`auto_detect = false, header = true, strict_mode = true, allow_quoted_nulls = false`;
    const format = sql`delim = ${quotePath(delimiter)}, quote = '"', escape = '"'`;
    return sql`read_csv(${quotePattern(file.path)}, ${options}, ${format}, columns = {${join(columns, ", ")}}${more})`;
}

/** The lines on which rows (from 1) begin; the header is record 0. */
export const rowLines = ({ file, delimiter, width }: CsvShape, rows: readonly number[]): Promise<readonly number[]> =>
    recordLines(file.path, { delimiter, emptyLines: width === 1 }, rows);
