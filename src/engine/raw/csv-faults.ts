import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { sql } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import { type CsvShape, field, readCsv, rowLines } from "./csv-shape.js";
import type { Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { lineOfByte } from "./text-lines.js";

/** Reads a file that DuckDB refused once more, this time past its broken lines. */
export async function findBrokenLines(
    shape: CsvShape,
    { session, span }: Pick<Expected, "session" | "span">,
    error: DuckdbError,
): Promise<readonly Diagnostic[]> {
    const { path, shown } = shape.file;
    const refuse = (reason: string): Diagnostic =>
        dataDiagnostics.report("unreadable-file", { span }, { file: shown, reason });
    // Past such a value DuckDB goes on in the middle of it, and takes every line of it for a broken row.
    const limit = /Maximum line size of (\d+) bytes exceeded/.exec(error.reason)?.[1];
    if (limit !== undefined) {
        return [refuse(`a row is longer than ${limit} bytes; its value is too large, or lacks the quote that ends it`)];
    }
    const unreadable = refuse(error.reason);
    try {
        const tolerant = readCsv(shape, sql`, store_rejects = true, rejects_limit = 10000`);
        await session.run(`select count(columns(*)) from ${tolerant}`);
    } catch {
        return [unreadable];
    }
    const rejects = await session.rows(`
        select error_type, min(line_byte_position) - 1 as byte, count(distinct line_byte_position) - 1 as more
        from reject_errors
        group by error_type
        order by byte`);
    await session.run("drop table reject_errors; drop table reject_scans");

    const findings: Diagnostic[] = [];
    for (const { error_type: kind, byte, more } of rejects) {
        const found = { file: shown, line: await lineOfByte(path, Number(byte)), more: Number(more) };
        const ragged = { ...found, expected: shape.width };
        switch (kind) {
            case "TOO MANY COLUMNS":
                findings.push(dataDiagnostics.report("ragged-row", { span }, { ...ragged, than: "more" }));
                break;
            case "MISSING COLUMNS":
                findings.push(dataDiagnostics.report("ragged-row", { span }, { ...ragged, than: "fewer" }));
                break;
            case "UNQUOTED VALUE":
                findings.push(dataDiagnostics.report("broken-quote", { span }, found));
                break;
            case "INVALID ENCODING":
                findings.push(dataDiagnostics.report("not-utf8", { span }, found));
                break;
        }
    }
    return findings.length > 0 ? findings : [unreadable];
}

/**
 * Rows that DuckDB read, but that have more fields than the header. DuckDB: empty fields beyond the last column are
 * dropped in silence; where a comma in a value has lost its quotes, all values behind it stand one column too far.
 */
export async function findWideRows(
    shape: CsvShape,
    { session, span }: Pick<Expected, "session" | "span">,
): Promise<readonly Diagnostic[]> {
    const { width, file } = shape;
    const wider = { ...shape, width: width + 1 };
    // To a reader that expects one field more, all rows are broken but those that have it.
    const [counted] = await session.rows(`select count(*) as n from ${readCsv(wider, sql`, ignore_errors = true`)}`);
    const count = Number(counted?.n);
    if (count === 0) return [];
    // Filled up with nulls, while an empty field is an empty text: slow, but numbers every row.
    const padded = readCsv(wider, sql`, null_padding = true, parallel = false, nullstr = '\u0001'`);
    const rows = await session.rows(
        `select n from (select row_number() over () as n, ${field(width)} as beyond from ${padded}) where beyond is not null order by n limit 1`,
    );
    const [line = 1] = await rowLines(
        shape,
        rows.map(({ n }) => Number(n)),
    );
    const params = { file: file.shown, line, than: "more", expected: width, more: count - 1 } as const;
    return [dataDiagnostics.report("ragged-row", { span }, params)];
}
