import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { Dialect } from "../../dialects/dialect.js";
import { DuckdbError } from "../../engine/duckdb-error.js";
import { quotePattern } from "../../engine/quote-path.js";
import { findBrokenLines, findWideRows } from "../../engine/raw/csv-faults.js";
import { type Delimiter, delimiters, headerNames, readBeginning } from "../../engine/raw/csv-header.js";
import { field, readCsv } from "../../engine/raw/csv-shape.js";
import { nothingToVerify } from "../../engine/raw/delivery.js";
import { dataDiagnostics } from "../../engine/raw/diagnostics.js";
import { openJsonLines } from "../../engine/raw/json-lines.js";
import { hasMark } from "../../engine/raw/text-lines.js";
import type { Session } from "../../engine/session.js";
import { sql } from "../../text/sql-text.js";
import type { FoundColumn, FoundTable } from "./facts.js";
import { placeOf, type TableFile } from "./list-files.js";
import type { Opened } from "./openable.js";

type Opener = (file: TableFile, session: Session, dialect: Dialect) => Promise<Result<Opened | null>>;

/** @throws DuckdbError when DuckDB does not even find the columns */
export const openFile: Opener = (file, session, dialect) => openers[file.format](file, session, dialect);

const openers: { readonly [F in TableFile["format"]]: Opener } = {
    csv: openCsv,
    parquet: openParquet,
    ndjson: openNdjson,
};

async function openCsv(table: TableFile, session: Session): Promise<Result<Opened | null>> {
    const { file } = table;
    const place = placeOf(file.shown);
    const refuse = (...diagnostics: readonly Diagnostic[]): Result<null> => ({ value: null, diagnostics });
    const text = await readBeginning(file.path);
    if (text === null) {
        return refuse(dataDiagnostics.report("not-utf8", place, { file: file.shown, line: null, more: 0 }));
    }
    if (text.trim() === "") return refuse(dataDiagnostics.report("empty-file", place, { file: file.shown }));
    const delimiter = widest(text);
    const names = headerNames(text, delimiter);
    const shape = { file, delimiter, width: names.length };
    const context = { session, ...place };
    // Spreadsheets write delimiters for columns that are empty, header included.
    const columns = names.flatMap((raw, index) =>
        raw.trim() === "" ? [] : [{ raw, value: field(index), type: null }],
    );
    return opened(table, readCsv(shape), columns, {
        verify: () => findWideRows(shape, context),
        explain: (error) => findBrokenLines(shape, context, error),
    });
}

/** The delimiter that cuts the header into most names; the first of equals. */
const widest = (text: string): Delimiter =>
    delimiters.reduce((best, one) => (headerNames(text, one).length > headerNames(text, best).length ? one : best));

async function openParquet(table: TableFile, session: Session, dialect: Dialect): Promise<Result<Opened | null>> {
    const { file } = table;
    const from = sql`read_parquet(${quotePattern(file.path)})`;
    const explain = async ({ reason }: DuckdbError): Promise<readonly Diagnostic[]> => [
        dataDiagnostics.report("unreadable-file", placeOf(file.shown), { file: file.shown, reason }),
    ];
    const columns = (await session.columns(from)).map(({ name, type }) => ({
        raw: name,
        value: dialect.identifier(name),
        type,
    }));
    return opened(table, from, columns, { verify: nothingToVerify, explain });
}

async function openNdjson(table: TableFile, session: Session, dialect: Dialect): Promise<Result<Opened | null>> {
    const { file } = table;
    const marked = await hasMark(file.path);
    const asked = { session, dialect, ...placeOf(file.shown) };
    const lines = openJsonLines(file, { ...asked, columns: [] }, marked);
    if (lines.keys === null) throw new Error("JSON lines have keys");
    let names: readonly string[];
    try {
        // A key of no letters cannot be asked for.
        names = (await lines.keys()).filter((name) => name.trim() !== "");
    } catch (error) {
        if (!(error instanceof DuckdbError)) throw error;
        return { value: null, diagnostics: await lines.explain(error) };
    }
    if (names.length === 0) {
        // No line, or none with a key: nothing tells what the columns are.
        const empty = dataDiagnostics.report("empty-file", placeOf(file.shown), { file: file.shown });
        return { value: null, diagnostics: [empty] };
    }
    const delivery = openJsonLines(file, { ...asked, columns: names.map((name) => ({ name })) }, marked);
    const columns = names.map((raw) => {
        const json = dialect.identifier(raw);
        // An object has no text of its own; its document stands for it.
        const value = sql`case when json_type(${json}) in ('OBJECT', 'ARRAY') then cast(${json} as varchar) else ${json} ->> '$' end`;
        return { raw, value, type: null };
    });
    return opened(table, delivery.from, columns, { verify: delivery.verify, explain: delivery.explain });
}

function opened(
    { source, table, file }: TableFile,
    from: FoundTable["from"],
    columns: readonly FoundColumn[],
    faults: Pick<Opened, "verify" | "explain">,
): Result<Opened | null> {
    const twice = findDuplicate(columns);
    if (twice !== null) {
        const params = { file: file.shown, ...twice };
        return { value: null, diagnostics: [dataDiagnostics.report("duplicate-column", placeOf(file.shown), params)] };
    }
    const found = { source, table, schema: null, shown: file.shown, from, columns };
    return { value: { found, ...faults }, diagnostics: [] };
}

/** DuckDB, like most warehouses, sees no case in names. */
function findDuplicate(columns: readonly FoundColumn[]) {
    const seen = new Map<string, number>();
    for (const [index, { raw }] of columns.entries()) {
        const first = seen.get(raw.toLowerCase());
        if (first !== undefined) return { column: raw, first: first + 1, second: index + 1 };
        seen.set(raw.toLowerCase(), index);
    }
    return null;
}
