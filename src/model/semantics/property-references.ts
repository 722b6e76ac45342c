import { sameType, typeText, type ValueType } from "../../expression/type.js";
import type { Located, Text } from "../../language/located.js";
import type { PropertyReference } from "../../language/property-reference.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Entity } from "../entity.js";
import type { KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";

/** Entities by name; undefined for one that is declared but has errors of its own. */
export type KnownEntities = ReadonlyMap<string, Entity | undefined>;

/** A property, or a field of a list, that holds the key of an entity. */
interface Referring {
    readonly name: Text;
    readonly type: Located<{ readonly type: ValueType }>;
}

/** Reports a reference to what is no keyed entity, or to a key of another type. */
export function checkReference(
    declaration: Referring,
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
    if (entity.kind !== "keyed" || key === undefined || others.length > 0) {
        const because = {
            keyed: "whose key has several columns",
            resolved: "whose rows are profiles",
            grouped: "whose rows are groups of profiles",
        }[entity.kind];
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

/** Only an entity with a history has a version of that day. */
export function checkHistory(
    { value: name, span, asOfEvent }: PropertyReference,
    entities: KnownEntities,
    notebook: Notebook,
): void {
    const entity = entities.get(name);
    if (!asOfEvent || entity?.kind !== "keyed" || entity.history === "scd2") return;
    const declared = notebook.places.get(entity.origin.path);
    const place = { span, ...(declared !== undefined && { related: { span: declared, label: "declared here" } }) };
    notebook.diagnostics.push(eventDiagnostics.report("reference-without-history", place, { entity: name }));
}
