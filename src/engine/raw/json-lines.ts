import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { join, sql } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import { quotePath, quotePattern } from "../quote-path.js";
import { type DataFile, type DeliveredColumn, type Delivery, type Expected, nothingToVerify } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { recordLines } from "./text-lines.js";

/** A file of JSON lines: one object per line, whose keys are the columns. A key that is not there is null. */
export function openJsonLines(file: DataFile, { session, dialect, columns, span }: Omit<Expected, "table">): Delivery {
    const read = columns.map(({ name }) => sql`${quotePath(name)}: 'JSON'`);
    const path = quotePattern(file.path);
    return {
        shown: file.shown,
        from: sql`read_json(${path}, format = 'newline_delimited', records = true, columns = {${join(read, ", ")}})`,
        columns: new Map<string, DeliveredColumn>(
            columns.map(({ name }) => [name, { value: dialect.identifier(name), type: "JSON" }]),
        ),
        extra: [],
        keys: async () => {
            const rows = await session.rows(
                `select distinct unnest(json_keys(json)) as key from read_ndjson_objects(${path}) order by key`,
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
        const fault = faultOf(text);
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
