import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import { join, number, type SqlText, sql } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import { quotePath } from "../quote-path.js";
import { type Delimiter, findDelimiter, headerNames, readBeginning } from "./csv-header.js";
import { type DataFile, type Delivery, type Expected, matchColumns } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { lineOfByte, recordLines } from "./text-lines.js";

/**
 * A CSV file: RFC 4180, the delimiter found by the header, columns by their names. Every field is text, an empty one
 * without quotes is null. Nothing is sniffed: what DuckDB guesses depends on the first rows.
 */
export async function openCsv(file: DataFile, expected: Expected): Promise<Result<Delivery | null>> {
    const refuse = (diagnostic: Diagnostic): Result<null> => ({ value: null, diagnostics: [diagnostic] });
    const { span } = expected;
    const text = await readBeginning(file.path);
    if (text === null) return refuse(dataDiagnostics.report("not-utf8", { span }, { file: file.shown, line: null }));
    if (text.trim() === "") return refuse(dataDiagnostics.report("empty-file", { span }, { file: file.shown }));

    const delimiter = findDelimiter(
        text,
        expected.columns.map(({ name }) => name),
    );
    const names = headerNames(text, delimiter);
    const twice = findDuplicate(names);
    if (twice !== null) {
        return refuse(dataDiagnostics.report("duplicate-column", { span }, { file: file.shown, ...twice }));
    }
    const delivered = names.map((name, index) => ({ name, value: position(index), type: "VARCHAR" }));
    const value: Delivery = {
        shown: file.shown,
        from: readCsv(file, delimiter, names.length),
        ...matchColumns(expected.columns, delivered),
        keys: null,
        places: async (rows) => {
            const format = { delimiter, emptyLines: names.length === 1 };
            // The header is record 0.
            return (await recordLines(file.path, format, rows)).map((line) => `line ${line}`);
        },
        explain: (error) => explain(file, delimiter, names.length, expected, error),
    };
    return { value, diagnostics: [] };
}

// By position: names in a header may be empty, or differ in case alone.
const position = (index: number): SqlText => sql`c${number(index)}`;

function readCsv(file: DataFile, delimiter: Delimiter, width: number, more: SqlText = sql``): SqlText {
    const columns = Array.from({ length: width }, (_, index) => sql`${position(index)}: 'VARCHAR'`);
    const options = sql`auto_detect = false, header = true, strict_mode = true, allow_quoted_nulls = false`;
    const format = sql`delim = ${quotePath(delimiter)}, quote = '"', escape = '"'`;
    return sql`read_csv(${quotePath(file.path)}, ${options}, ${format}, columns = {${join(columns, ", ")}}${more})`;
}

function findDuplicate(names: readonly string[]): { column: string; first: number; second: number } | null {
    const seen = new Map<string, number>();
    for (const [index, name] of names.entries()) {
        const first = seen.get(name.toLowerCase());
        if (first !== undefined) return { column: name, first: first + 1, second: index + 1 };
        seen.set(name.toLowerCase(), index);
    }
    return null;
}

const manyRejects = sql`10000`;

/** Reads the file once more, this time past its broken lines. */
async function explain(
    file: DataFile,
    delimiter: Delimiter,
    width: number,
    { session, span }: Expected,
    error: DuckdbError,
): Promise<readonly Diagnostic[]> {
    const tolerant = readCsv(file, delimiter, width, sql`, store_rejects = true, rejects_limit = ${manyRejects}`);
    const unreadable = dataDiagnostics.report("unreadable-file", { span }, { file: file.shown, reason: error.reason });
    try {
        await session.run(`select count(columns(*)) from ${tolerant}`);
    } catch {
        return [unreadable];
    }
    const rejects = await session.rows(`
        select error_type, min(line_byte_position) - 1 as byte, count(distinct line_byte_position) - 1 as more,
            arg_min(regexp_extract(error_message, 'Found: ([0-9]+)', 1), line_byte_position) as found
        from reject_errors
        group by error_type
        order by byte`);
    await session.run("drop table reject_errors; drop table reject_scans");

    const findings: Diagnostic[] = [];
    for (const { error_type: kind, byte, more: others, found } of rejects) {
        const line = await lineOfByte(file.path, Number(byte));
        const params = { file: file.shown, line, more: Number(others) };
        switch (kind) {
            case "TOO MANY COLUMNS":
            case "MISSING COLUMNS":
                findings.push(
                    dataDiagnostics.report(
                        "ragged-row",
                        { span },
                        { ...params, found: Number(found), expected: width },
                    ),
                );
                break;
            case "UNQUOTED VALUE":
                findings.push(dataDiagnostics.report("broken-quote", { span }, params));
                break;
            case "INVALID ENCODING":
                findings.push(dataDiagnostics.report("not-utf8", { span }, params));
                break;
        }
    }
    return findings.length > 0 ? findings : [unreadable];
}
