import { typeText, type ValueType } from "../../expression/type.js";
import type { EventDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import type { PropertyDeclaration } from "../../language/property.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Property } from "../event.js";
import { isKey } from "./conversion.js";
import { sentenceOf } from "./describe.js";
import type { KnownTables } from "./known-table.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { checkHistory, checkReference, type KnownEntities } from "./property-references.js";
import { personalOf, recordShape } from "./records.js";
import { valueSet } from "./value-sets.js";

/** A value that an event carries. */
export function analyzeProperty(
    declaration: PropertyDeclaration,
    path: string,
    entities: KnownEntities,
    tables: KnownTables,
    notebook: Notebook,
): Property {
    for (const field of declaration.fields ?? []) {
        if (field.references !== undefined) checkReference(field, field.references, entities, tables, notebook);
    }
    if (declaration.references !== undefined) {
        checkReference(declaration, declaration.references, entities, tables, notebook);
        checkHistory(declaration.references, entities, notebook);
    }
    return readProperty(declaration, path, notebook);
}

/** A property without what it refers to. */
export function readProperty(declaration: PropertyDeclaration, path: string, notebook: Notebook): Property {
    const name = declaration.name.value;
    const { type } = declaration.type.value;
    const origin = define(notebook, `${path}.properties.${name}`, declaration.name.span);
    if (declaration.unit !== undefined) define(notebook, `${origin.path}.unit`, declaration.unit.span);
    checkColumnName(declaration.name, type, notebook);
    const record = recordShape(declaration, origin.path, notebook);
    return {
        name,
        description: declaration.description?.value ?? sentenceOf(name),
        type,
        record,
        required: declaration.required?.value === true,
        values: valueSet(declaration.values, declaration.open, type, notebook),
        pii: declaration.pii?.value ?? personalOf(record),
        unit: declaration.unit?.value ?? null,
        references: declaration.references?.value ?? null,
        asOfEvent: declaration.references?.asOfEvent === true,
        origin,
    };
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
