import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { relationNames } from "../names/relation-names.js";
import { nearest } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { lineageDiagnostics } from "./diagnostics.js";
import type { LineageColumn, LineageIndex, LineageTable } from "./lineage-index.js";

export type Found =
    | { readonly kind: "table"; readonly table: LineageTable }
    | { readonly kind: "column"; readonly column: LineageColumn };

/**
 * Finds what a name means: `dim_customer_360.email`, `shop.orders.status`, or a whole relation. A raw column answers to
 * its physical name and to the one the model gives it.
 *
 * @param spanOf where a definition stands, for the diagnostic
 * @returns undefined, with a diagnostic, for a name that is none
 * @example
 * findLineage(index, "shop.orders.status", spanOf).value // { kind: "column", column: { relation: "shop.orders", ... } }
 */
export function findLineage(
    index: LineageIndex,
    name: string,
    spanOf: (table: LineageTable | null) => Span,
): Result<Found | undefined> {
    const whole = index.tables.get(name);
    if (whole !== undefined) return { value: { kind: "table", table: whole }, diagnostics: [] };
    const table = tableOf(index, name);
    if (table === undefined) return { value: undefined, diagnostics: [unknownRelation(index, name, spanOf(null))] };
    const asked = name.slice(table.name.length + 1);
    const column = columnOf(index, table, asked);
    if (column !== undefined) return { value: { kind: "column", column }, diagnostics: [] };
    return { value: undefined, diagnostics: [unknownColumn(table, asked, spanOf(table))] };
}

/** No table's name is the beginning of another's up to a dot, so at most one fits. */
const tableOf = (index: LineageIndex, name: string): LineageTable | undefined =>
    [...index.tables.values()].find((table) => name.startsWith(`${table.name}.`));

function columnOf(index: LineageIndex, table: LineageTable, name: string): LineageColumn | undefined {
    const own = table.columns.find(({ column }) => column === name);
    if (own !== undefined || table.raw === null) return own;
    const declared = table.raw.columns.find((column) => column.name === name);
    if (declared === undefined) return undefined;
    const { from, hidden } = declared;
    if (from.kind === "raw") return index.columnAt(table.name, from.name);
    const { source, name: rawName } = table.raw;
    const rows =
        from.kind === "lookup" ? relationNames.lookups(source, rawName) : relationNames.staging(source, rawName);
    return hidden ? undefined : index.columnAt(rows, name);
}

function unknownColumn(table: LineageTable, column: string, span: Span): Diagnostic {
    const known = [...(table.raw?.columns ?? []).map(({ name }) => name), ...table.columns.map((one) => one.column)];
    const near = nearest(column, known);
    return lineageDiagnostics.report(
        "unknown-column",
        { span },
        { relation: table.name, column, known: [...new Set(known)], ...(near !== undefined && { near }) },
    );
}

/** The last part is most likely a column: it is set aside first, and offered again with the relation. */
function unknownRelation(index: LineageIndex, name: string, span: Span): Diagnostic {
    const parts = name.split(".");
    const near = [1, 0, ...parts.keys()]
        .filter((aside) => aside < parts.length)
        .map((aside) => ({
            relation: nearest(parts.slice(0, parts.length - aside).join("."), index.tables.keys()),
            column: parts.slice(parts.length - aside),
        }))
        .find(({ relation }) => relation !== undefined);
    return lineageDiagnostics.report(
        "unknown-relation",
        { span },
        { name, ...(near !== undefined && { near: [near.relation, ...near.column].join(".") }) },
    );
}
