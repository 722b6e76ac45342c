import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import { findBrokenLines, findWideRows } from "./csv-faults.js";
import { findDelimiter, headerNames, readBeginning } from "./csv-header.js";
import { type CsvShape, field, readCsv, rowLines } from "./csv-shape.js";
import { type DataFile, type Delivery, type Expected, matchColumns } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";

/**
 * A CSV file: RFC 4180, the delimiter found by the header, columns by their names. Every field is text; an empty one
 * is null, unless it is quoted.
 */
export async function openCsv(file: DataFile, expected: Expected): Promise<Result<Delivery | null>> {
    const refuse = (diagnostic: Diagnostic): Result<null> => ({ value: null, diagnostics: [diagnostic] });
    const { span } = expected;
    const text = await readBeginning(file.path);
    if (text === null)
        return refuse(dataDiagnostics.report("not-utf8", { span }, { file: file.shown, line: null, more: 0 }));
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
    const shape: CsvShape = { file, delimiter, width: names.length };
    const delivered = names.map((name, index) => ({ name, value: field(index), type: "VARCHAR" }));
    const value: Delivery = {
        shown: file.shown,
        from: readCsv(shape),
        // Spreadsheets write delimiters for columns that are empty, header included.
        ...matchColumns(
            expected.columns,
            delivered.filter(({ name }) => name !== ""),
        ),
        keys: null,
        places: async (rows) => (await rowLines(shape, rows)).map((line) => `line ${line}`),
        verify: () => findWideRows(shape, expected),
        explain: (error) => findBrokenLines(shape, expected, error),
    };
    return { value, diagnostics: [] };
}

function findDuplicate(names: readonly string[]): { column: string; first: number; second: number } | null {
    const seen = new Map<string, number>();
    for (const [index, name] of names.entries()) {
        const first = name === "" ? undefined : seen.get(name.toLowerCase());
        if (first !== undefined) return { column: name, first: first + 1, second: index + 1 };
        seen.set(name.toLowerCase(), index);
    }
    return null;
}
