import { sameType, typeText, type ValueType } from "../../expression/type.js";
import { dependencyOrder } from "../../graph/dependency-order.js";
import type { EntityDeclaration, KeyedAttributeDeclaration } from "../../language/entity.js";
import type { EntityReferenceDeclaration } from "../../language/entity-reference.js";
import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { AttributeReference, Entity, KeyedEntity, ResolvedEntity } from "../entity.js";
import type { Identity } from "../identity.js";
import { isKey } from "./conversion.js";
import { dimensionColumns } from "./dimension-columns.js";
import { hasIdentifier } from "./known-identity.js";
import type { KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import type { KnownEntities } from "./property-references.js";

interface Surroundings {
    readonly identities: ReadonlyMap<string, Identity>;
    readonly tables: KnownTables;
}

interface Holder {
    readonly name: Text;
    readonly type: ValueType;
    /** The entity it is an attribute of, and all its attributes. */
    readonly entity: Entity;
}

/** Gives attributes the rows they name, now that every entity is known. */
export function analyzeReferences(
    declarations: readonly EntityDeclaration[],
    entities: KnownEntities,
    surroundings: Surroundings,
    notebook: Notebook,
): KnownEntities {
    const analyzed = declarations.map((declaration): [string, Entity | undefined] => {
        const entity = entities.get(declaration.name.value);
        if (entity === undefined || entity.kind === "grouped" || declaration.kind === "grouped") {
            return [declaration.name.value, entity];
        }
        const found = new Map<string, AttributeReference>();
        for (const { name, references } of declaration.attributes) {
            const attribute = entity.attributes.find((one) => one.name === name.value);
            if (references === undefined || attribute === undefined) continue;
            const holder = { name, type: attribute.type, entity };
            const reference = analyzeReference(references, holder, entities, surroundings, notebook);
            if (reference === undefined) continue;
            const beside = [...found.values()].map(({ column }) => column);
            if (!isTaken(reference.column, beside, entity, surroundings)) found.set(attribute.name, reference);
            else {
                const params = { column: reference.column, entity: entity.name };
                const place = { span: name.span };
                notebook.diagnostics.push(entityDiagnostics.report("reference-column-taken", place, params));
            }
        }
        const give = <A extends { readonly name: string }>(attributes: readonly A[]) =>
            attributes.map((attribute) => ({ ...attribute, references: found.get(attribute.name) ?? null }));
        return [
            entity.name,
            entity.kind === "keyed"
                ? { ...entity, attributes: give(entity.attributes) }
                : { ...entity, attributes: give(entity.attributes) },
        ];
    });
    checkRings(declarations, new Map(analyzed), notebook);
    return new Map(analyzed);
}

function analyzeReference(
    reference: EntityReferenceDeclaration,
    holder: Holder,
    entities: KnownEntities,
    surroundings: Surroundings,
    notebook: Notebook,
): AttributeReference | undefined {
    const { value: name, span } = reference.entity;
    if (!entities.has(name)) {
        const params = { name, near: nearest(name, entities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-entity", { span }, params));
        return undefined;
    }
    const target = entities.get(name);
    if (target === undefined) return undefined;
    if (target.kind === "grouped") {
        const [first] = reference.key ?? [];
        const because = "whose rows are found by their members";
        reportWay("references", first ?? reference.entity, name, because, notebook);
        return undefined;
    }
    return target.kind === "keyed"
        ? keyedReference(reference, holder, target, surroundings, notebook)
        : resolvedReference(reference, holder, target, surroundings, notebook);
}

function keyedReference(
    { key, identifier, entity }: EntityReferenceDeclaration,
    { name, type, entity: own }: Holder,
    target: KeyedEntity,
    { tables }: Surroundings,
    notebook: Notebook,
): AttributeReference | undefined {
    if (identifier !== undefined) {
        reportWay("identifier", identifier, target.name, "which has no identity", notebook);
    }
    const parts = (key ?? [{ ...name, span: entity.span }]).map((part) => {
        const held = part.value === name.value ? { type } : own.attributes.find((one) => one.name === part.value);
        if (held === undefined) reportUnknown(part, own, notebook);
        return { ...part, type: held?.type };
    });
    if (parts.length !== target.key.length) {
        const params = { entity: target.name, key: target.key, found: parts.map(({ value }) => value) };
        notebook.diagnostics.push(entityDiagnostics.report("reference-key", { span: entity.span }, params));
        return undefined;
    }
    const { source, table } = target.table;
    const columns = tables.get(`${source}.${table}`)?.table.columns ?? [];
    for (const [index, part] of parts.entries()) {
        const column = columns.find((one) => one.name === target.key[index]);
        if (column === undefined || part.type === undefined || sameType(column.type, part.type)) continue;
        const params = {
            attribute: part.value,
            type: typeText(part.type),
            entity: target.name,
            key: column.name,
            keyType: typeText(column.type),
        };
        notebook.diagnostics.push(entityDiagnostics.report("reference-type", { span: part.span }, params));
    }
    if (parts.some((part) => part.type === undefined)) return undefined;
    return {
        kind: "keyed",
        entity: target.name,
        key: parts.map(({ value }) => value),
        column: columnNames.foreignKey(name.value),
    };
}

function resolvedReference(
    { key, identifier, entity }: EntityReferenceDeclaration,
    { name, type }: Holder,
    target: ResolvedEntity,
    { identities }: Surroundings,
    notebook: Notebook,
): AttributeReference | undefined {
    const [part] = key ?? [];
    if (part !== undefined) reportWay("key", part, target.name, "whose rows are profiles", notebook);
    const identity = identities.get(target.identity);
    if (identity === undefined) throw new Error(`${target.name} lost its identity`);
    if (identifier !== undefined && !hasIdentifier(identity, identifier, notebook)) return undefined;
    const single = identity.identifiers.filter(({ perProfile }) => perProfile === 1);
    const named = identifier?.value ?? (single.length === 1 ? single[0]?.name : undefined);
    const found = identity.identifiers.find((one) => one.name === named);
    if (found === undefined || !isKey(type)) {
        const identifiers = identity.identifiers.map((one) => one.name);
        const params = { entity: target.name, identity: identity.name, identifiers };
        notebook.diagnostics.push(entityDiagnostics.report("reference-identifier", { span: entity.span }, params));
        return undefined;
    }
    return {
        kind: "resolved",
        entity: target.name,
        identity: identity.name,
        identifier: found.name,
        normalize: found.normalize,
        column: columnNames.foreignProfile(name.value, identity.name),
    };
}

function isTaken(column: string, beside: readonly string[], entity: Entity, { identities }: Surroundings): boolean {
    if (beside.includes(column) || entity.attributes.some(({ name }) => name === column)) return true;
    if (entity.kind === "keyed") return dimensionColumns(entity).has(column);
    const identity = entity.kind === "resolved" ? identities.get(entity.identity) : undefined;
    return (
        entity.kind === "resolved" && identity !== undefined && dimensionColumns({ ...entity, identity }).has(column)
    );
}

function reportWay(key: string, { span }: Text, entity: string, because: string, notebook: Notebook): void {
    notebook.diagnostics.push(entityDiagnostics.report("reference-not-that-way", { span }, { key, entity, because }));
}

function reportUnknown({ value, span }: Text, { name, attributes }: Entity, notebook: Notebook): void {
    const names = attributes.map((attribute) => attribute.name);
    const params = { table: name, name: value, near: nearest(value, names) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-column", { span }, params));
}

/** A dimension reads the keys of those it references, so it is built after them. */
function checkRings(declarations: readonly EntityDeclaration[], entities: KnownEntities, notebook: Notebook): void {
    const { cycles } = dependencyOrder([...entities.keys()], (name) => {
        const entity = entities.get(name);
        return entity === undefined ? [] : keyedTargets(entity);
    });
    for (const ring of cycles) {
        const declaration = declarations.find(({ name }) => name.value === ring[0]);
        if (declaration === undefined || declaration.kind === "grouped") continue;
        const attributes: readonly Pick<KeyedAttributeDeclaration, "references">[] = declaration.attributes;
        const guilty = attributes.find(({ references }) => references?.entity.value === (ring[1] ?? ring[0]));
        if (guilty?.references === undefined) continue;
        const place = { span: guilty.references.entity.span };
        notebook.diagnostics.push(entityDiagnostics.report("reference-cycle", place, { ring }));
    }
}

/** The dimensions that an entity's dimension reads. Profiles are looked up among identifiers. */
export const keyedTargets = ({ attributes }: Entity): readonly string[] =>
    attributes.flatMap(({ references }) => (references?.kind === "keyed" ? [references.entity] : []));
