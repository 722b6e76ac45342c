import { defineDiagnostics, rule } from "../../diagnostics/define.js";

interface InFile {
    /** As the user would write it: `data/shop/orders.csv`. */
    readonly file: string;
}

interface OfColumn extends InFile {
    readonly column: string;
}

const arrivesAsText =
    "correct the file, or declare `arrives_as: text`: then staging reads what it can, and a data test counts the rest";

/** What is wrong with delivered data. The span is the declaration that the data breaks. */
export const dataDiagnostics = defineDiagnostics("data", {
    "missing-input": rule<{ input: string; reason: string }>({
        severity: "error",
        message: (p) => `\`${p.input}\` cannot be read: ${p.reason}`,
        help: () =>
            "`--data` takes a folder that holds `<source>/<table>.csv`, `.parquet` or `.ndjson`; `--db` a DuckDB file",
        explain:
            "A build reads its raw tables from a folder, one file for each declared table, or from a DuckDB database " +
            "that holds the schemas of the declared sources. What was named is neither.",
    }),
    "missing-table": rule<{ table: string; expected: string; near?: string }>({
        severity: "error",
        message: (p) => `nothing was delivered for \`${p.table}\`: there is no \`${p.expected}\``,
        help: (p) => p.near && `is \`${p.near}\` meant?`,
        explain:
            "Every declared table must be delivered, because relations are built on it. An empty table is delivered as " +
            "a file that holds the header alone. In a folder the file is called `<source>/<table>.csv`, `.parquet` or " +
            "`.ndjson`, by the names in the model; in a database the table has its declared schema and physical name.",
    }),
    "two-files": rule<{ table: string; files: readonly string[] }>({
        severity: "error",
        message: (p) => `\`${p.table}\` was delivered ${p.files.length} times: ${p.files.join(", ")}`,
        help: () => "keep the one that counts; c360 does not guess which is newer",
        explain:
            "A table is read from one file. Where the same table lies there in two formats, one of them is usually a " +
            "leftover, and reading the wrong one would not show.",
    }),
    "empty-file": rule<InFile>({
        severity: "error",
        message: (p) => `${p.file} is empty: it does not even name its columns`,
        help: () => "a table without rows is delivered as a header line",
        explain:
            "A file of no bytes is what a failed export leaves behind. It is not taken for a table without rows, " +
            "which has a header.",
    }),
    "duplicate-column": rule<OfColumn & { first: number; second: number }>({
        severity: "error",
        message: (p) => `${p.file}: columns ${p.first} and ${p.second} are both called \`${p.column}\``,
        explain:
            "Columns are found by their name, so that their order does not matter. Of two columns with one name no one " +
            "can say which is meant. Upper and lower case make no difference, because most warehouses see none.",
    }),
    "missing-column": rule<OfColumn & { near?: string }>({
        severity: "error",
        message: (p) => `${p.file} has no column \`${p.column}\``,
        help: (p) => (p.near === undefined ? undefined : `is \`${p.near}\` meant? then declare \`raw: "${p.near}"\``),
        explain:
            "The contract of the source promises the column. Either the delivery lost it, or its name in the source " +
            "differs from the name in the model: then `raw:` says what it is called there.",
    }),
    "absent-key": rule<OfColumn & { near?: string }>({
        severity: "warning",
        message: (p) => `no line of ${p.file} has the key \`${p.column}\`: the column is null in every row`,
        help: (p) => (p.near === undefined ? undefined : `is \`${p.near}\` meant? then declare \`raw: "${p.near}"\``),
        explain:
            "Lines of JSON leave out what is null, so a key that is never there may be right. It may as well be " +
            "misspelt. A column that is `required` is an error instead: `data/missing-column`.",
    }),
    "ragged-row": rule<InFile & { line: number; than: "more" | "fewer"; expected: number; more: number }>({
        severity: "error",
        message: (p) =>
            `${p.file}:${p.line} has ${p.than} fields than the ${p.expected} of the header${and(p.more, "such line")}`,
        help: () => "a comma inside a value needs quotes around the value",
        explain:
            "A line with more or fewer fields than the header has usually lost the quotes around a value with a comma, " +
            "or a line break in the middle. Filling up or cutting off would move values to wrong columns.",
    }),
    "broken-quote": rule<InFile & { line: number; more: number }>({
        severity: "error",
        message: (p) =>
            `${p.file}:${p.line}: a quoted value does not end where its field ends${and(p.more, "such line")}`,
        help: () => 'a quote inside a quoted value is doubled: "say ""yes"""',
        explain:
            "A value that begins with a quote ends with one, followed by a comma or the end of the line; a quote inside " +
            "it is written twice (RFC 4180). Without that, all that follows would become part of one value.",
    }),
    "not-utf8": rule<InFile & { line: number | null; more: number }>({
        severity: "error",
        message: (p) => `${p.file}${p.line === null ? "" : `:${p.line}`} is not UTF-8${and(p.more, "such line")}`,
        help: () => "export the file as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts one",
        explain:
            "Files are read as UTF-8. Bytes of another encoding would turn names and e-mail addresses into different " +
            "ones, and different identifiers are different people.",
    }),
    "malformed-json": rule<InFile & { line: number; reason: string; more: number }>({
        severity: "error",
        message: (p) => `${p.file}:${p.line} is no JSON object: ${p.reason}${and(p.more, "such line")}`,
        help: () => "every line of an .ndjson file is one object",
        explain:
            "In a file of JSON lines each line is one row: an object whose keys are the columns. A cut-off last line is " +
            "the mark of an export that was interrupted.",
    }),
    "unreadable-file": rule<InFile & { reason: string }>({
        severity: "error",
        message: (p) => `${p.file} cannot be read: ${p.reason}`,
        explain:
            "DuckDB, which reads the files, gave up on this one, for the reason it tells. Often the file was cut off, " +
            "mixes line ends, or is of another format than its name says.",
    }),
    "wrong-type": rule<OfColumn & { declared: string; values: readonly string[]; more: number }>({
        severity: "error",
        message: (p) => {
            const count = p.values.length + p.more;
            const list = p.more > 0 ? `${p.values.join(", ")} and ${p.more} more` : p.values.join(", ");
            const what = count === 1 ? `a value of \`${p.column}\` is` : `${count} values of \`${p.column}\` are`;
            return `${p.file}: ${what} not ${p.declared}: ${list}`;
        },
        help: () => arrivesAsText,
        explain:
            "The contract says what type a column has. A value of another type is never dropped in silence: either the " +
            "delivery is corrected, or the contract says `arrives_as: text`, and then staging reads the values that " +
            "have the declared form, the others are null there, and a data test counts them.",
    }),
    "required-null": rule<OfColumn & { rows: number; of: number }>({
        severity: "warning",
        message: (p) => `${p.file}: \`${p.column}\` is required, and empty in ${p.rows} of ${p.of} rows`,
        help: () => "ask the producer, or drop `required` from the contract",
        explain:
            "`required: true` is the producer's promise that the column always holds a value. The rows are read all the " +
            "same; what is built from them says how it treats a null.",
    }),
});

const and = (more: number, what: string): string =>
    more === 0 ? "" : `, and ${more} more ${what}${more > 1 ? "s" : ""}`;
