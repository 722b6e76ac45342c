import { usesNow } from "../../expression/columns.js";
import { typeText } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import type { TableDeclaration } from "../../language/table.js";
import { columnNames } from "../../names/column-names.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { Source, SourceTable } from "../source.js";
import { computeColumns, declaredColumns } from "./columns.js";
import { isKey } from "./conversion.js";
import { describe } from "./definitions.js";
import { condition } from "./expressions.js";
import { findOwnColumn, type KnownTable, rawScope } from "./known-table.js";
import { checkRawName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { checkRawColumns } from "./raw-names.js";
import { resolveRoles } from "./roles.js";

/** A table of a source, as far as it is known without the others: its columns, then what is said of them. */
export function analyzeTable(
    declaration: TableDeclaration,
    source: Pick<Source, "name" | "schema">,
    notebook: Notebook,
): KnownTable {
    const name = declaration.name.value;
    const path = `${source.name}.${name}`;
    const origin = define(notebook, `sources.${path}`, declaration.name.span);
    const description = describe(declaration, "table", notebook);
    if (declaration.identifier !== undefined) checkRawName(declaration.identifier, notebook);

    const declared = declaredColumns(declaration, origin.path, notebook);
    const roles = resolveRoles(declaration, declared, origin.path, notebook);
    const columns = computeColumns([...declared, ...roles.added], declaration, path, notebook);
    checkRawColumns(columns, declaration, notebook);
    const scope = rawScope(path, columns, declaration.name.span);
    const table: SourceTable = {
        source: source.name,
        name,
        identifier: declaration.identifier?.value ?? name,
        schema: source.schema,
        description,
        key: declaration.key.map(({ value }) => value),
        changes: roles.changes,
        loadedAt: roles.loadedAt,
        lateBy: declaration.late_by?.value ?? null,
        where: condition(declaration.where, scope, notebook),
        deletedWhen: condition(declaration.deleted_when, scope, notebook),
        observesAll: declaration.versions?.value === "all",
        dropsLinks: declaration.on_delete?.value === "drop_links",
        columns,
        lookups: [],
        identifiers: [],
        erases: [],
        origin,
    };
    const known: KnownTable = {
        path,
        table,
        span: declaration.name.span,
        columnSpans: new Map(declaration.columns.map((column) => [column.name.value, column.name.span])),
        identifiersTold: true,
    };
    for (const key of declaration.key) checkKey(key, known, notebook);
    checkAddedColumns(declaration, table, notebook);
    return known;
}

function checkKey(key: Text, known: KnownTable, notebook: Notebook): void {
    const column = findOwnColumn(known, key, notebook);
    if (column === undefined || isKey(column.type)) return;
    const params = { column: column.name, type: typeText(column.type) };
    notebook.diagnostics.push(sourceDiagnostics.report("key-type", { span: key.span }, params));
}

/** Staging adds columns of its own to some tables; a declared one must not have their names. */
function checkAddedColumns(declaration: TableDeclaration, table: SourceTable, notebook: Notebook): void {
    const added: [name: string, because: string][] =
        table.changes.kind === "append"
            ? [["delivery", "to number the deliveries of a row"]]
            : [["recency", "to number the states of a row"]];
    if (table.where !== null && usesNow(table.where)) added.push(["is_read", "for a `where` that asks for now()"]);
    if (table.deletedWhen !== null) added.push([columnNames.withdrawn(), "for `deleted_when`"]);
    if (table.changes.kind === "log") added.push([columnNames.rowKey(), "to name the versions of a row"]);
    else if (table.key.length > 1) added.push([columnNames.rowKey(), "for its key of several columns"]);
    if (declaration.lookups !== undefined) added.push([columnNames.lookedUpAt(), "for its lookups"]);
    added.push(["as_of", "where an expression asks for now()"]);
    for (const [name, because] of added) {
        const taken = declaration.columns.find((column) => column.name.value === name);
        if (taken === undefined) continue;
        const place = { span: taken.name.span };
        notebook.diagnostics.push(sourceDiagnostics.report("added-column", place, { name, because }));
    }
}
