import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { SourceText } from "../../text/source-text.js";
import type { Span } from "../../text/span.js";
import { fixtureDiagnostics } from "../diagnostics/fixtures.js";

/** Rows of a comma-separated file, each field with the place where it stands. */
export interface CsvTable {
    readonly header: readonly CsvField[];
    readonly rows: readonly CsvRow[];
}

export interface CsvRow {
    readonly fields: readonly CsvField[];
    readonly span: Span;
}

export interface CsvField {
    /** Without its quotes. An empty field that was quoted is the empty string, one that was not is null. */
    readonly value: string | null;
    readonly span: Span;
}

/**
 * Reads RFC 4180: comma, double quotes, doubled to stand for themselves, LF or CRLF; the first line names the columns.
 * Empty lines are skipped. A row of the wrong width, or text around quotes, is a diagnostic and the row is left out.
 *
 * @example
 * readCsv({ path: "a.csv", text: 'id,name\n1,"O""Neil"\n' })
 * // one row of the values "1" and 'O"Neil'
 */
export function readCsv({ path, text }: SourceText): Result<CsvTable> {
    const diagnostics: Diagnostic[] = [];
    const [header, ...rows] = records(path, text, diagnostics);
    if (header === undefined) return { value: { header: [], rows: [] }, diagnostics };
    const even = rows.filter(({ fields, span }) => {
        if (fields.length === header.fields.length) return true;
        diagnostics.push(
            fixtureDiagnostics.report(
                "csv-ragged",
                { span, related: { span: header.span, label: `${header.fields.length} columns` } },
                { fields: fields.length, columns: header.fields.length },
            ),
        );
        return false;
    });
    return { value: { header: header.fields, rows: even }, diagnostics };
}

// A quoted field, or one without any quote. What is neither leaves a quote standing where the field should end.
const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
const lineEnd = /\r\n|\n|\r|$/y;

function records(file: string, text: string, diagnostics: Diagnostic[]): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    let fields: CsvField[] = [];
    let rowStart = 0;
    let at = 0;
    while (at < text.length) {
        field.lastIndex = at;
        const [whole = "", quoted, plain] = field.exec(text) ?? [];
        const end = at + whole.length;
        fields.push({ value: quoted?.replaceAll('""', '"') ?? (plain || null), span: { file, start: at, end } });
        // A comma that ends the file still has an empty field behind it.
        if (text[end] === "," && end + 1 < text.length) {
            at = end + 1;
            continue;
        }
        if (text[end] === ",") fields.push({ value: null, span: { file, start: end + 1, end: end + 1 } });
        lineEnd.lastIndex = text[end] === "," ? end + 1 : end;
        const ending = lineEnd.exec(text);
        if (ending === null) {
            diagnostics.push(fixtureDiagnostics.report("csv-quote", { span: { file, start: at, end: end + 1 } }, {}));
            return rows;
        }
        if (fields.length > 1 || whole !== "") rows.push({ fields, span: { file, start: rowStart, end } });
        at = rowStart = lineEnd.lastIndex;
        fields = [];
    }
    return rows;
}
