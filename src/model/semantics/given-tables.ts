import { posix } from "node:path";
import type { Declarations } from "../../language/declarations.js";
import type { GivenDeclaration } from "../../language/given.js";
import type { Text } from "../../language/located.js";
import type { SourceText } from "../../text/source-text.js";
import type { Span } from "../../text/span.js";
import { fixtureDiagnostics } from "../diagnostics/fixtures.js";
import type { FixtureRow, GivenTable } from "../fixture.js";
import { readCsv } from "./csv.js";
import { findTable, type KnownTable, type KnownTables, reportUnknownColumn } from "./known-table.js";
import type { Notebook } from "./notebook.js";

/** Files of rows by their path from the project's folder: `models/fixtures/tablet.csv`. */
export type FixtureFiles = ReadonlyMap<string, SourceText>;

/**
 * The files of rows that scenarios name, sorted, each once: what `analyze` needs to be given.
 *
 * @example
 * fixtureFiles(declarations) // ["models/fixtures/tablet.csv"]
 */
export function fixtureFiles({ fixtures }: Declarations): readonly string[] {
    const deliveries = fixtures.flatMap((fixture) => [...(fixture.earlier ?? []), fixture]);
    const paths = deliveries.flatMap(({ given }) =>
        given.flatMap((one) => (one.kind === "file" ? [pathOf(one.path)] : [])),
    );
    return [...new Set(paths)].sort();
}

/** Paths are relative to the file that names them. */
const pathOf = ({ value, span }: Text): string => posix.join(posix.dirname(span.file), value);

/** What arrives in one table. */
export function givenTable(
    declaration: GivenDeclaration,
    tables: KnownTables,
    files: FixtureFiles,
    notebook: Notebook,
): GivenTable | undefined {
    const known = findTable(declaration.table, tables, notebook);
    if (known === undefined) return undefined;
    const rows =
        declaration.kind === "rows"
            ? givenRows(declaration.rows, known, notebook)
            : fileRows(declaration.path, known, files, notebook);
    const { source, name: table } = known.table;
    return { table: { source, table }, rows, span: declaration.table.span };
}

function givenRows(
    rows: Extract<GivenDeclaration, { kind: "rows" }>["rows"],
    known: KnownTable,
    notebook: Notebook,
): readonly FixtureRow[] {
    // A column that is wrong in every row is wrong once.
    const judged = new Map<string, string | undefined>();
    return rows.map(({ cells, span }) => ({
        cells: cells.flatMap(({ column: written, value, span: at }) => {
            if (!judged.has(written.value)) judged.set(written.value, deliveredColumn(written, known, notebook));
            const column = judged.get(written.value);
            return column === undefined ? [] : [{ column, value, span: at }];
        }),
        span,
    }));
}

/**
 * The column that a scenario means: a declared one that is not computed, hidden or not. A role that names no declared
 * column (`loaded_at: _loaded_at`) goes by both names, because the model shows only the raw one.
 */
function deliveredColumn(
    name: Pick<Text, "value" | "span">,
    known: KnownTable,
    notebook: Notebook,
): string | undefined {
    const { columns } = known.table;
    const column =
        columns.find((candidate) => candidate.name === name.value) ??
        columns.find(
            ({ name: own, from }) => from.kind === "raw" && from.name === name.value && !known.columnSpans.has(own),
        );
    if (column?.from.kind === "raw") return column.name;
    if (column === undefined) reportUnknownColumn(name, known, notebook);
    else {
        const params = { table: known.path, column: column.name };
        notebook.diagnostics.push(fixtureDiagnostics.report("computed-column", { span: name.span }, params));
    }
    return undefined;
}

function fileRows(path: Text, known: KnownTable, files: FixtureFiles, notebook: Notebook): readonly FixtureRow[] {
    const file = files.get(pathOf(path));
    if (file === undefined) {
        const params = { path: pathOf(path) };
        notebook.diagnostics.push(fixtureDiagnostics.report("missing-file", { span: path.span }, params));
        return [];
    }
    const { value: table, diagnostics } = readCsv(file);
    notebook.diagnostics.push(...diagnostics);
    const first = new Map<string, Span>();
    const columns = table.header.map(({ value, span }) => {
        const name = { value: value ?? "", span };
        const earlier = first.get(name.value);
        if (earlier !== undefined) {
            const place = { span, related: { span: earlier, label: "the first stands here" } };
            notebook.diagnostics.push(fixtureDiagnostics.report("column-twice", place, { column: name.value }));
            return undefined;
        }
        first.set(name.value, span);
        return deliveredColumn(name, known, notebook);
    });
    return table.rows.map(({ fields, span }) => ({
        cells: fields.flatMap((field, index) => {
            const column = columns[index];
            return column === undefined ? [] : [{ column, value: field.value, span: field.span }];
        }),
        span,
    }));
}
