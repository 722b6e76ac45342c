import { sameType, typeText, type ValueType } from "../../expression/type.js";
import type { EventDeclaration, PropertyDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Entity } from "../entity.js";
import type { Property } from "../event.js";
import { isKey } from "./conversion.js";
import { sentenceOf } from "./describe.js";
import type { KnownTables } from "./known-table.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { valueSet } from "./value-sets.js";

/** Entities by name; undefined for one that is declared but has errors of its own. */
export type KnownEntities = ReadonlyMap<string, Entity | undefined>;

/** A value that an event carries. */
export function analyzeProperty(
    declaration: PropertyDeclaration,
    path: string,
    entities: KnownEntities,
    tables: KnownTables,
    notebook: Notebook,
): Property {
    const name = declaration.name.value;
    const { type } = declaration.type.value;
    const origin = define(notebook, `${path}.properties.${name}`, declaration.name.span);
    if (declaration.unit !== undefined) define(notebook, `${origin.path}.unit`, declaration.unit.span);
    checkColumnName(declaration.name, type, notebook);
    if (declaration.references !== undefined) {
        checkReference(declaration, declaration.references, entities, tables, notebook);
    }
    return {
        name,
        description: declaration.description?.value ?? sentenceOf(name),
        type,
        required: declaration.required?.value === true,
        values: valueSet(declaration.values, declaration.open, type, notebook),
        pii: declaration.pii?.value ?? null,
        unit: declaration.unit?.value ?? null,
        references: declaration.references?.value ?? null,
        origin,
    };
}

function checkReference(
    declaration: PropertyDeclaration,
    reference: Text,
    entities: KnownEntities,
    tables: KnownTables,
    notebook: Notebook,
): void {
    const { span, value: name } = reference;
    if (!entities.has(name)) {
        const params = { name, near: nearest(name, entities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-entity", { span }, params));
        return;
    }
    const entity = entities.get(name);
    if (entity === undefined) return;
    const declared = notebook.places.get(entity.origin.path);
    const place = { span, ...(declared !== undefined && { related: { span: declared, label: "declared here" } }) };
    const [key, ...others] = entity.kind === "keyed" ? entity.key : [];
    if (entity.kind === "resolved" || key === undefined || others.length > 0) {
        const because = entity.kind === "resolved" ? "whose rows are profiles" : "whose key has several columns";
        notebook.diagnostics.push(eventDiagnostics.report("reference-target", place, { entity: name, because }));
        return;
    }
    const { source, table } = entity.table;
    const column = tables.get(`${source}.${table}`)?.table.columns.find((candidate) => candidate.name === key);
    const { type } = declaration.type.value;
    if (column === undefined || sameType(column.type, type)) return;
    const params = {
        property: declaration.name.value,
        type: typeText(type),
        entity: name,
        key,
        keyType: typeText(column.type),
    };
    const at = { ...place, span: declaration.type.span };
    notebook.diagnostics.push(eventDiagnostics.report("reference-type", at, params));
}

/** The properties that name one happening. */
export function eventKey(
    declaration: EventDeclaration,
    properties: readonly Property[],
    notebook: Notebook,
): readonly string[] {
    return (declaration.key ?? []).flatMap((named) => {
        const property = findProperty(named, declaration.name.value, properties, notebook);
        if (property === undefined) return [];
        if (!isKey(property.type)) reportKey(named, property.type, notebook);
        return [property.name];
    });
}

function reportKey(named: Text, type: ValueType, notebook: Notebook): void {
    const params = { property: named.value, type: typeText(type) };
    notebook.diagnostics.push(eventDiagnostics.report("key-type", { span: named.span }, params));
}

/** A property by its name; a name that the event does not have is a diagnostic. */
export function findProperty(
    named: Text,
    event: string,
    properties: readonly Property[],
    notebook: Notebook,
): Property | undefined {
    const found = properties.find(({ name }) => name === named.value);
    if (found !== undefined) return found;
    const near = nearest(
        named.value,
        properties.map(({ name }) => name),
    );
    const nearSpan = notebook.places.get(properties.find(({ name }) => name === near)?.origin.path ?? "");
    const place = {
        span: named.span,
        ...(nearSpan !== undefined && { related: { span: nearSpan, label: "a property of this name is" } }),
    };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-property", place, { event, name: named.value, near }));
    return undefined;
}
