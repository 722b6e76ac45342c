import { columnsOf } from "../../expression/columns.js";
import { compileExpression, type Scope } from "../../expression/compile.js";
import type { Expression, JsonPath } from "../../expression/tree.js";
import { typeText } from "../../expression/type.js";
import type { BindingDeclaration } from "../../language/event.js";
import type { ExpressionSlot } from "../../language/expression-slot.js";
import type { Span } from "../../text/span.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { BoundProperty, Event, Property } from "../event.js";
import { columnAs, widens } from "./conversion.js";
import { compileSlot } from "./expressions.js";
import { findColumn, type KnownTable, stagedScope, warnOfDeprecation } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import { findProperty } from "./properties.js";

/** The event, or an older shape of it, whose properties are looked for. */
type Bound = Pick<Event, "name" | "properties">;

/** What each property is in the table: what `map` says, else a key of the payload, else the column of its name. */
export function boundProperties(
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
        if (payload !== undefined) return inPayload(name, payload, declaration);
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

function inPayload(name: string, column: string, { payload }: BindingDeclaration): BoundProperty {
    const form = payload?.pairs ?? null;
    if (form === null) return { name, kind: "payload", column, keys: [name] };
    return { name, kind: "pair", column, key: name, form };
}

function payloadColumn(
    { payload }: BindingDeclaration,
    known: KnownTable,
    notebook: Notebook,
): string | "unknown" | undefined {
    if (payload === undefined) return undefined;
    const column = findColumn(known, payload.column, notebook);
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

export function warnOfUse(expression: Expression, known: KnownTable, span: Span, notebook: Notebook): void {
    for (const name of columnsOf(expression)) {
        const column = known.table.columns.find((candidate) => candidate.name === name);
        if (column !== undefined) warnOfDeprecation(known, column, span, notebook);
    }
}
