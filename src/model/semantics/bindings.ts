import { isMoment } from "../../expression/common-type.js";
import { typeText } from "../../expression/type.js";
import type { BindingDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Binding, Event } from "../event.js";
import { boundProperties, warnOfUse } from "./bound-properties.js";
import { isKey } from "./conversion.js";
import { condition } from "./expressions.js";
import { findColumn, findTable, type KnownTable, type KnownTables, stagedScope } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import { partiesOf } from "./parties.js";
import { previousVersions } from "./previous-versions.js";

/** The event that a binding is of, as far as it is known by then. */
type Bound = Pick<Event, "name" | "version" | "identity" | "key" | "properties" | "origin">;

/** A table some of whose rows are the event. @returns undefined when the table is unknown or has no such time */
export function analyzeBinding(
    declaration: BindingDeclaration,
    rank: number,
    event: Bound,
    tables: KnownTables,
    notebook: Notebook,
): Binding | undefined {
    const known = findTable(declaration.table, tables, notebook);
    if (known === undefined) return undefined;
    checkParty(declaration, known, event, notebook);
    if (declaration.authoritative?.value === true && event.key.length === 0) {
        const place = { span: declaration.authoritative.span };
        notebook.diagnostics.push(eventDiagnostics.report("authoritative-without-key", place, { event: event.name }));
    }
    const at = findColumn(known, declaration.at, notebook);
    if (at !== undefined && !isMoment(at.type.kind)) {
        const params = { table: known.path, column: at.name, type: typeText(at.type) };
        notebook.diagnostics.push(eventDiagnostics.report("at-not-a-time", { span: declaration.at.span }, params));
    }
    const id = declaration.id && messageId(declaration.id, known, notebook);
    const where = condition(declaration.where, stagedScope(known), notebook);
    if (where !== null && declaration.where !== undefined) warnOfUse(where, known, declaration.where.span, notebook);
    const bound = boundProperties(declaration, known, event, notebook);
    const origin = define(notebook, `${event.origin.path}.from.${rank}`, declaration.table.span);
    const previous = previousVersions(declaration, known, event, origin.path, notebook);
    if (at === undefined) return undefined;
    return {
        table: { source: known.table.source, table: known.table.name },
        where,
        authoritative: declaration.authoritative?.value === true,
        at: at.name,
        id: id ?? null,
        properties: bound,
        previous,
        origin,
    };
}

/** What names a message; its copies are found by comparing it. */
function messageId(named: Text, known: KnownTable, notebook: Notebook): string | undefined {
    const column = findColumn(known, named, notebook);
    if (column === undefined || isKey(column.type)) return column?.name;
    const params = { table: known.path, column: column.name, type: typeText(column.type) };
    notebook.diagnostics.push(eventDiagnostics.report("id-type", { span: named.span }, params));
    return undefined;
}

/** An event reaches its profile through an identifier in its row. */
function checkParty({ table }: BindingDeclaration, known: KnownTable, event: Bound, notebook: Notebook): void {
    const { identity, name } = event;
    if (identity === null || !known.identifiersTold) return;
    if (partiesOf(known.table, identity).includes(null)) return;
    const place = { span: table.span, related: { span: known.span, label: "has no identifier column of it" } };
    const params = { event: name, identity, table: known.path };
    notebook.diagnostics.push(eventDiagnostics.report("no-party", place, params));
}
