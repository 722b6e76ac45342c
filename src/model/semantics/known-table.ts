import type { ScopeColumn } from "../../expression/compile.js";
import type { Text } from "../../language/located.js";
import type { TablePath } from "../../language/names.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import type { Span } from "../../text/span.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { SourceColumn, SourceTable } from "../source.js";
import type { AdvisedScope } from "./expressions.js";
import type { Notebook } from "./notebook.js";

/** A declared table as those see it who read it, with the places of its names. */
export interface KnownTable {
    /** `shop.orders` */
    readonly path: string;
    readonly table: SourceTable;
    readonly span: Span;
    readonly columnSpans: ReadonlyMap<string, Span>;
    /** False when an identifier could not be made out: what the table lacks is then no finding. */
    readonly identifiersTold: boolean;
}

export type KnownTables = ReadonlyMap<string, KnownTable>;

/** What a name under `from`, `table` or `given` stands for; a name that nobody has is a diagnostic. */
export function findTable(path: TablePath, tables: KnownTables, notebook: Notebook): KnownTable | undefined {
    const found = tables.get(path.value);
    if (found !== undefined) return found;
    // `orders` alone, or `web.orders`, most likely means the table of that name wherever it is.
    const near =
        nearest(path.value, tables.keys()) ??
        [...tables.keys()].find((known) => known.endsWith(`.${path.table.value}`));
    const related = near === undefined ? undefined : tables.get(near)?.span;
    const place = {
        span: path.span,
        ...(related !== undefined && { related: { span: related, label: "a table of this name is" } }),
    };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-table", place, { name: path.value, near }));
    return undefined;
}

/** A column of staging, for a reader of the table: one that is on its way out is a warning. */
export function findColumn(known: KnownTable, name: Text, notebook: Notebook): SourceColumn | undefined {
    const column = findOwnColumn(known, name, notebook);
    if (column !== undefined) warnOfDeprecation(known, column, name.span, notebook);
    return column;
}

/** A column of staging, for the table itself. One that is missing or hidden is a diagnostic. */
export function findOwnColumn(known: KnownTable, name: Text, notebook: Notebook): SourceColumn | undefined {
    const { table, path, columnSpans } = known;
    const column = table.columns.find((candidate) => candidate.name === name.value);
    const declared = columnSpans.get(name.value);
    if (column === undefined) {
        reportUnknownColumn(name, known, notebook);
        return undefined;
    }
    if (column.hidden) {
        const place = {
            span: name.span,
            ...(declared !== undefined && { related: { span: declared, label: "declared here" } }),
        };
        notebook.diagnostics.push(nameDiagnostics.report("hidden-column", place, { table: path, name: name.value }));
        return undefined;
    }
    return column;
}

export function reportUnknownColumn(
    { value, span }: Pick<Text, "value" | "span">,
    { path, table, columnSpans }: KnownTable,
    notebook: Notebook,
): void {
    // A raw name was copied from the source, or from the role that added the column.
    const renamed = table.columns.find(({ from }) => from.kind === "raw" && from.name === value);
    const names = table.columns.map(({ name }) => name);
    const near = renamed?.name ?? nearest(value, names);
    const nearSpan = near === undefined ? undefined : columnSpans.get(near);
    const place = {
        span,
        label: "not declared",
        ...(nearSpan !== undefined && { related: { span: nearSpan, label: "a column of this name is" } }),
    };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-column", place, { table: path, name: value, near }));
}

/** Says at the place of use that a column goes away. */
export function warnOfDeprecation(known: KnownTable, column: SourceColumn, span: Span, notebook: Notebook): void {
    if (column.deprecated === null) return;
    const declared = known.columnSpans.get(column.name);
    const { use, removeAfter } = column.deprecated;
    notebook.diagnostics.push(
        sourceDiagnostics.report(
            "deprecated-column-used",
            { span, ...(declared !== undefined && { related: { span: declared, label: "declared deprecated here" } }) },
            { table: known.path, column: column.name, use, removeAfter },
        ),
    );
}

/** What expressions over a table's staging may read. */
export function stagedScope({ table, path, span }: KnownTable): AdvisedScope {
    const visible = table.columns.filter(({ hidden }) => !hidden);
    // Rows without a key are not read; any other value may be lost on the way.
    const columns = visible.map((column) => scopeColumn(column, !table.key.includes(column.name)));
    const advice = `declare it among the columns of ${path}, without \`hidden: true\``;
    return { describe: path, declaredAt: span, columns, advice };
}

/** What a table's own expressions may read: every declared column, any of which may be null. */
export function rawScope(path: string, columns: readonly SourceColumn[], declaredAt: Span): AdvisedScope {
    const advice = "declare it among the table's columns; `hidden: true` keeps it out of staging";
    return { describe: path, declaredAt, columns: columns.map((column) => scopeColumn(column, true)), advice };
}

function scopeColumn({ name, type, values }: SourceColumn, nullable: boolean): ScopeColumn {
    return { name, type, nullable, ...(values !== null && !values.open && { values: values.values }) };
}
