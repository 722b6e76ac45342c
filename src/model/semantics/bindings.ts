import { columnsOf } from "../../expression/columns.js";
import { isMoment } from "../../expression/common-type.js";
import { compileExpression, type Scope } from "../../expression/compile.js";
import type { Expression, JsonPath } from "../../expression/tree.js";
import { typeText } from "../../expression/type.js";
import type { BindingDeclaration } from "../../language/event.js";
import type { ExpressionSlot } from "../../language/expression-slot.js";
import type { Text } from "../../language/located.js";
import type { Span } from "../../text/span.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Binding, BoundProperty, Event, Property } from "../event.js";
import { columnAs, isKey, widens } from "./conversion.js";
import { compileSlot, condition } from "./expressions.js";
import {
    findColumn,
    findTable,
    type KnownTable,
    type KnownTables,
    stagedScope,
    warnOfDeprecation,
} from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import { partiesOf } from "./parties.js";
import { findProperty } from "./properties.js";

/** The event that a binding is of, as far as it is known by then. */
type Bound = Pick<Event, "name" | "identity" | "key" | "properties" | "origin">;

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
    if (at === undefined) return undefined;
    return {
        table: { source: known.table.source, table: known.table.name },
        where,
        authoritative: declaration.authoritative?.value === true,
        at: at.name,
        id: id ?? null,
        properties: bound,
        origin: define(notebook, `${event.origin.path}.from.${rank}`, declaration.table.span),
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

/** What each property is in the table: what `map` says, else a key of the payload, else the column of its name. */
function boundProperties(
    declaration: BindingDeclaration,
    known: KnownTable,
    event: Bound,
    notebook: Notebook,
): readonly BoundProperty[] {
    const mapped = new Map<string, Expression | undefined>();
    const documents = new Map<string, JsonPath>();
    for (const { key, value } of declaration.map ?? []) {
        const property = findProperty(key, event.name, event.properties, notebook);
        if (property === undefined) continue;
        const document = property.type.kind === "json" ? documentPath(value, stagedScope(known)) : undefined;
        if (document !== undefined) {
            warnOfUse(document, known, value.span, notebook);
            documents.set(property.name, document);
            continue;
        }
        const expression = compileSlot(value, stagedScope(known), property.type, notebook);
        if (expression !== undefined) warnOfUse(expression, known, value.span, notebook);
        mapped.set(property.name, expression);
    }
    const payload = payloadColumn(declaration, known, notebook);
    return event.properties.map((property): BoundProperty => {
        const { name } = property;
        const document = documents.get(name);
        if (document !== undefined) return { name, kind: "payload", column: document.column, keys: document.keys };
        const value = mapped.get(name);
        if (value !== undefined) return { name, kind: "expression", value };
        // What `map` failed to say was reported there.
        if (mapped.has(name) || payload === "unknown") return { name, kind: "absent" };
        if (payload !== undefined) return { name, kind: "payload", column: payload, keys: [name] };
        return bindByName(property, declaration, known, event, notebook);
    });
}

/** In an expression a path is the text of a scalar; given to a json property, it leads to the document there. */
function documentPath(slot: ExpressionSlot, scope: Scope): JsonPath | undefined {
    if (slot.kind === "native") return undefined;
    const { text, node } = slot;
    const { value } = compileExpression({ text, at: node.at, quotedWord: node.quoted }, scope);
    return value?.node === "path" ? value : undefined;
}

function payloadColumn(
    { payload }: BindingDeclaration,
    known: KnownTable,
    notebook: Notebook,
): string | "unknown" | undefined {
    if (payload === undefined) return undefined;
    const column = findColumn(known, payload, notebook);
    if (column === undefined) return "unknown";
    if (column.type.kind === "json") return column.name;
    const params = { table: known.path, column: column.name, type: typeText(column.type) };
    notebook.diagnostics.push(eventDiagnostics.report("payload-not-json", { span: payload.span }, params));
    return "unknown";
}

function bindByName(
    property: Property,
    declaration: BindingDeclaration,
    known: KnownTable,
    event: Bound,
    notebook: Notebook,
): BoundProperty {
    const { name, type } = property;
    const { span } = declaration.table;
    const declared = notebook.places.get(property.origin.path);
    const column = known.table.columns.find((candidate) => candidate.name === name && !candidate.hidden);
    if (column === undefined) {
        if (property.required) {
            const related = declared && { span: declared, label: "required here" };
            const params = { event: event.name, property: name, table: known.path };
            const place = { span, ...(related !== undefined && { related }) };
            notebook.diagnostics.push(eventDiagnostics.report("required-property-unbound", place, params));
        }
        return { name, kind: "absent" };
    }
    warnOfDeprecation(known, column, span, notebook);
    if (!widens(column.type, type)) {
        const related = declared && { span: declared, label: typeText(type) };
        const place = { span, ...(related !== undefined && { related }) };
        const params = { property: name, wanted: typeText(type), table: known.path, found: typeText(column.type) };
        notebook.diagnostics.push(eventDiagnostics.report("property-type", place, params));
        return { name, kind: "absent" };
    }
    const nullable = !known.table.key.includes(name);
    return { name, kind: "expression", value: columnAs({ name, type: column.type, nullable }, type) };
}

function warnOfUse(expression: Expression, known: KnownTable, span: Span, notebook: Notebook): void {
    for (const name of columnsOf(expression)) {
        const column = known.table.columns.find((candidate) => candidate.name === name);
        if (column !== undefined) warnOfDeprecation(known, column, span, notebook);
    }
}
