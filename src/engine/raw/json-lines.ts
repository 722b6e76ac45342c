import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { join, type SqlText, sql } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import { quotePath, quotePattern } from "../quote-path.js";
import { type DataFile, type DeliveredColumn, type Delivery, type Expected, nothingToVerify } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { recordLines } from "./text-lines.js";

/** Of the columns only the names are asked for. */
export interface ExpectedLines extends Omit<Expected, "table" | "columns"> {
    readonly columns: readonly { readonly name: string }[];
}

/**
 * A file of JSON lines: one object per line, whose keys are the columns. A key that is not there is null.
 *
 * @param marked the file begins with a byte-order mark
 */
export function openJsonLines(file: DataFile, expected: ExpectedLines, marked = false): Delivery {
    const { session, dialect, columns, span } = expected;
    const read = columns.map(({ name }) => sql`${quotePath(name)}: 'JSON'`);
    const path = quotePattern(file.path);
    const objects = marked ? pastMark(path) : sql`read_ndjson_objects(${path})`;
    return {
        shown: file.shown,
        from: marked
            ? sql`(select ${join(
                  columns.map(({ name }) => memberOf(name, dialect)),
                  ", ",
              )} from ${objects})`
            : sql`read_json(${path}, format = 'newline_delimited', records = true, columns = {${join(read, ", ")}})`,
        columns: new Map<string, DeliveredColumn>(
            columns.map(({ name }) => [name, { value: dialect.identifier(name), type: "JSON" }]),
        ),
        extra: [],
        keys: async () => {
            const rows = await session.rows(
                `select distinct unnest(json_keys(json)) as key from ${objects} order by key`,
            );
            return rows.map(({ key }) => String(key));
        },
        places: async (rows) => {
            const format = { delimiter: null, emptyLines: false };
            const records = rows.map((row) => row - 1);
            return (await recordLines(file.path, format, records)).map((line) => `line ${line}`);
        },
        verify: nothingToVerify,
        explain: (error) => findBrokenLine(file, error, span),
    };
}

/** DuckDB: its reader of JSON takes no byte-order mark; that of CSV skips one, and is told here of fields nobody has. */
function pastMark(path: SqlText): SqlText {
    const options = sql`auto_detect = false, header = false, strict_mode = false, max_line_size = 16777216`;
    const lines = sql`read_csv(${path}, ${options}, delim = '\u0001', quote = '', escape = '', columns = {line: 'VARCHAR'})`;
    const parsed = sql`(select cast(line as json) as json from ${lines} where trim(line) <> '')`;
    return sql`(select case when json_type(json) = 'OBJECT' then json else error('no object') end as json from ${parsed})`;
}

function memberOf(name: string, dialect: Expected["dialect"]): SqlText {
    const pointer = quotePath(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    const present = sql`json_type(json, ${pointer}) <> 'NULL'`;
    return sql`case when ${present} then json_extract(json, ${pointer}) end as ${dialect.identifier(name)}`;
}

/** Reads the file line by line: DuckDB counts neither empty lines nor, where lines run together, the right ones. */
async function findBrokenLine(
    { path, shown: file }: DataFile,
    { reason }: DuckdbError,
    span: Expected["span"],
): Promise<readonly Diagnostic[]> {
    let line = 0;
    let broken: { readonly line: number; readonly reason: string } | null = null;
    let more = 0;
    for await (const text of createInterface({ input: createReadStream(path) })) {
        line += 1;
        const fault = faultOf(line === 1 ? text.replace(/^\uFEFF/, "") : text);
        if (fault === null) continue;
        if (broken === null) broken = { line, reason: fault };
        else more += 1;
    }
    return broken === null
        ? [dataDiagnostics.report("unreadable-file", { span }, { file, reason: withoutPlace(reason) })]
        : [dataDiagnostics.report("malformed-json", { span }, { file, ...broken, more })];
}

// DuckDB: its line is that of the byte behind the fault, the next one for a fault at the end.
const withoutPlace = (reason: string): string => reason.replace(/^(Malformed JSON) in file .*? in line \d+/s, "$1");

function faultOf(line: string): string | null {
    if (line.trim() === "") return null;
    if (line.startsWith("\uFEFF")) return "it begins with a byte-order mark";
    try {
        const value: unknown = JSON.parse(line);
        if (Array.isArray(value)) return "it is an array";
        return typeof value === "object" && value !== null ? null : "it is a single value";
    } catch {
        // What JSON.parse says quotes the line, and the line is somebody's data.
        const text = line.trim();
        return text.startsWith("{") && !text.endsWith("}") ? "it ends in the middle" : "it is not well-formed";
    }
}
