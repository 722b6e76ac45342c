import { typeText } from "../../expression/type.js";
import { type ErasureColumn, erasureColumns } from "../../language/erasures.js";
import type { IdentityDeclaration } from "../../language/identity.js";
import type { Span } from "../../text/span.js";
import type { CustomerModel } from "../customer-model.js";
import { erasureDiagnostics } from "../diagnostics/erasures.js";
import type { Erasures } from "../identity.js";
import { snapshotsOf } from "../snapshots.js";
import type { SourceColumn, SourceTable } from "../source.js";
import { enteredColumns } from "./entered-columns.js";
import { findTable, type KnownTables } from "./known-table.js";
import { type Notebook, placeOf } from "./notebook.js";

/** Where requests for erasure stand. @returns null when nowhere, or after a diagnostic has said why */
export function analyzeErasures(
    { name, erasures }: IdentityDeclaration,
    tables: KnownTables,
    notebook: Notebook,
): Erasures | null {
    const known = erasures && findTable(erasures.table, tables, notebook);
    if (erasures === undefined || known === undefined) return null;
    const observed = known.table.identifiers.find(({ identity }) => identity === name.value);
    if (observed !== undefined) {
        const params = { table: known.path, identifier: `${name.value}.${observed.type}` };
        const place = { span: erasures.table.span };
        notebook.diagnostics.push(erasureDiagnostics.report("erasure-observes", place, params));
    }
    const columns = enteredColumns<ErasureColumn>(
        known,
        {
            path: erasures.table,
            named: erasures.columns,
            roles: erasureColumns,
            missing: (role, place) => erasureDiagnostics.report("erasure-column", place, { table: known.path, role }),
            check: (role, column, span) => checkType(role, column, span, notebook),
        },
        notebook,
    );
    if (columns === null) return null;
    return { table: { source: known.table.source, table: known.table.name }, columns };
}

function checkType(role: ErasureColumn, { name, type }: SourceColumn, span: Span, notebook: Notebook): void {
    const isTime = type.kind === "timestamp" || type.kind === "date";
    if (role === "requested_at" ? isTime : type.kind === "string") return;
    const wanted = role === "requested_at" ? "a time" : "a string";
    const params = { role, column: name, type: typeText(type), wanted };
    notebook.diagnostics.push(erasureDiagnostics.report("erasure-type", { span }, params));
}

/** What an erasure cannot reach: said before somebody relies on it. */
export function checkErasures(model: CustomerModel, notebook: Notebook): void {
    if (model.identities.every(({ erasures }) => erasures === null)) return;
    const tables = model.sources.flatMap((source) => source.tables);
    const erased = new Set(tables.filter(({ erases }) => erases.length > 0).map(pathOf));
    const requests = new Set(
        model.identities.flatMap(({ erasures }) =>
            erasures === null ? [] : [`${erasures.table.source}.${erasures.table.table}`],
        ),
    );
    for (const { table } of snapshotsOf(model)) {
        if (!erased.has(pathOf(table))) continue;
        const place = { span: placeOf(notebook, table.origin) };
        notebook.diagnostics.push(erasureDiagnostics.report("erasure-of-snapshot", place, { table: pathOf(table) }));
    }
    for (const table of tables) {
        checkLookups(table, erased, notebook);
        if (erased.has(pathOf(table))) checkKey(table, notebook);
        else if (!requests.has(pathOf(table))) checkReach(table, notebook);
    }
}

const pathOf = ({ source, name }: Pick<SourceTable, "source" | "name">): string => `${source}.${name}`;

function checkLookups(table: SourceTable, erased: ReadonlySet<string>, notebook: Notebook): void {
    for (const { table: target, origin } of table.lookups) {
        const path = `${target.source}.${target.table}`;
        if (!erased.has(path)) continue;
        const place = { span: placeOf(notebook, origin) };
        const params = { table: pathOf(table), target: path };
        notebook.diagnostics.push(erasureDiagnostics.report("erasure-looked-up", place, params));
    }
}

/** A key that tells who it is gets a number of its own, which only these types have. */
function checkKey(table: SourceTable, notebook: Notebook): void {
    for (const column of personalKeys(table)) {
        if (column.type.kind === "string" || column.type.kind === "integer") continue;
        const place = { span: placeOf(notebook, column.origin) };
        const params = { table: pathOf(table), column: column.name, type: typeText(column.type) };
        notebook.diagnostics.push(erasureDiagnostics.report("erasure-key-type", place, params));
    }
}

/** Columns of the key that name a person. */
export function personalKeys({ key, columns, identifiers, erases }: SourceTable): readonly SourceColumn[] {
    const naming = new Set(identifiers.flatMap((one) => (erases.includes(one.identity) ? one.columns : [])));
    return columns.filter(({ name, pii }) => key.includes(name) && (pii !== null || naming.has(name)));
}

function checkReach(table: SourceTable, notebook: Notebook): void {
    const personal = table.columns.find(({ pii, from }) => pii !== null && from.kind !== "lookup");
    if (personal === undefined) return;
    const place = { span: placeOf(notebook, personal.origin) };
    const params = { table: pathOf(table), column: personal.name };
    notebook.diagnostics.push(erasureDiagnostics.report("erasure-out-of-reach", place, params));
}
