import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { join, sql } from "../../text/sql-text.js";
import type { DuckdbError } from "../duckdb-error.js";
import { quotePath } from "../quote-path.js";
import type { DataFile, DeliveredColumn, Delivery, Expected } from "./delivery.js";
import { dataDiagnostics } from "./diagnostics.js";
import { recordLines } from "./text-lines.js";

/** A file of JSON lines: one object per line, whose keys are the columns. A key that is not there is null. */
export function openJsonLines(file: DataFile, { session, dialect, columns, span }: Expected): Delivery {
    const read = columns.map(({ name }) => sql`${quotePath(name)}: 'JSON'`);
    const path = quotePath(file.path);
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
        explain: async (error) => [explain(file, error, span)],
    };
}

function explain({ shown: file }: DataFile, { reason }: DuckdbError, span: Expected["span"]): Diagnostic {
    // DuckDB: `Malformed JSON in file "...", at byte 15 in line 3: unexpected end of data. `
    const [, line, what] = /in line (\d+): ([^.]*)/.exec(reason) ?? [];
    return line === undefined || what === undefined
        ? dataDiagnostics.report("unreadable-file", { span }, { file, reason })
        : dataDiagnostics.report("malformed-json", { span }, { file, line: Number(line), reason: what });
}
