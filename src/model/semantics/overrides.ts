import { typeText } from "../../expression/type.js";
import type { IdentityDeclaration } from "../../language/identity.js";
import type { Text } from "../../language/located.js";
import { type OverrideColumn, overrideColumns } from "../../language/overrides.js";
import type { Span } from "../../text/span.js";
import { overrideDiagnostics } from "../diagnostics/overrides.js";
import type { Overrides } from "../identity.js";
import type { SourceColumn } from "../source.js";
import { findColumn, findTable, type KnownTable, type KnownTables } from "./known-table.js";
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
    const found = overrideColumns.flatMap((role) => {
        const named = overrides.columns?.[role];
        const column =
            named === undefined
                ? columnByRole(role, known, overrides.table, notebook)
                : findColumn(known, named, notebook);
        if (column === undefined) return [];
        checkType(role, column, named?.span ?? overrides.table.span, notebook);
        return [[role, column.name] as const];
    });
    if (found.length < overrideColumns.length) return null;
    const columns = Object.fromEntries(found) as Record<OverrideColumn, string>;
    if (columns.left_value === columns.right_value && columns.left_type === columns.right_type) {
        const place = { span: overrides.columns?.span ?? overrides.table.span };
        const params = { column: columns.left_value };
        notebook.diagnostics.push(overrideDiagnostics.report("override-of-itself", place, params));
    }
    return { table: { source: known.table.source, table: known.table.name }, columns };
}

/** A column that is called as what it says. */
function columnByRole(
    role: OverrideColumn,
    known: KnownTable,
    path: Text,
    notebook: Notebook,
): SourceColumn | undefined {
    if (known.table.columns.some(({ name }) => name === role)) {
        return findColumn(known, { ...path, value: role }, notebook);
    }
    const place = { span: path.span, related: { span: known.span, label: "the table" } };
    notebook.diagnostics.push(overrideDiagnostics.report("override-column", place, { table: known.path, role }));
    return undefined;
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
