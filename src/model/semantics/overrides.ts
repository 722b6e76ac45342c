import { typeText } from "../../expression/type.js";
import type { IdentityDeclaration } from "../../language/identity.js";
import { type OverrideColumn, overrideColumns } from "../../language/overrides.js";
import type { Span } from "../../text/span.js";
import { overrideDiagnostics } from "../diagnostics/overrides.js";
import type { Overrides } from "../identity.js";
import type { SourceColumn } from "../source.js";
import { enteredColumns } from "./entered-columns.js";
import { findTable, type KnownTables } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";

/** Where people's decisions about an identity stand. @returns null when nowhere, or after a diagnostic has said why */
export function analyzeOverrides(
    { name, overrides }: IdentityDeclaration,
    tables: KnownTables,
    notebook: Notebook,
): Overrides | null {
    const known = overrides && findTable(overrides.table, tables, notebook);
    if (overrides === undefined || known === undefined) return null;
    define(notebook, `identities.${name.value}.overrides`, overrides.span);
    const observed = known.table.identifiers.find(({ identity }) => identity === name.value);
    if (observed !== undefined) {
        const params = { table: known.path, identifier: `${name.value}.${observed.type}` };
        const place = { span: overrides.table.span };
        notebook.diagnostics.push(overrideDiagnostics.report("override-observes", place, params));
    }
    const columns = enteredColumns<OverrideColumn>(
        known,
        {
            path: overrides.table,
            named: overrides.columns,
            roles: overrideColumns,
            missing: (role, place) => overrideDiagnostics.report("override-column", place, { table: known.path, role }),
            check: (role, column, span) => checkType(role, column, span, notebook),
        },
        notebook,
    );
    if (columns === null) return null;
    if (columns.left_value === columns.right_value && columns.left_type === columns.right_type) {
        const place = { span: overrides.columns?.span ?? overrides.table.span };
        const params = { column: columns.left_value };
        notebook.diagnostics.push(overrideDiagnostics.report("override-of-itself", place, params));
    }
    return { table: { source: known.table.source, table: known.table.name }, columns };
}

function checkType(role: OverrideColumn, { name, type, values }: SourceColumn, span: Span, notebook: Notebook): void {
    const isTime = type.kind === "timestamp" || type.kind === "date";
    if (role === "decided_at" ? !isTime : type.kind !== "string") {
        const params = {
            role,
            column: name,
            type: typeText(type),
            wanted: role === "decided_at" ? "a time" : "a string",
        };
        notebook.diagnostics.push(overrideDiagnostics.report("override-type", { span }, params));
        return;
    }
    if (role !== "decision") return;
    const isSaid = values !== null && !values.open && [...values.values].sort().join() === "different,same";
    if (!isSaid) notebook.diagnostics.push(overrideDiagnostics.report("override-decision", { span }, { column: name }));
}
