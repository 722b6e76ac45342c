import { isNumeric } from "../../expression/common-type.js";
import { typeText, type ValueType } from "../../expression/type.js";
import type { GroupedAttributeDeclaration, GroupedEntityDeclaration } from "../../language/entity.js";
import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { Attribute, GroupedAttribute, GroupedEntity, ResolvedEntity } from "../entity.js";
import type { Project } from "../project.js";
import { typeOfAggregate } from "./aggregate-type.js";
import { isKey, isScalar } from "./conversion.js";
import { sentenceOf } from "./describe.js";
import { describedEntity } from "./described-entity.js";
import { reportReserved } from "./dimension-columns.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import type { KnownEntities } from "./property-references.js";
import { valueSet } from "./value-sets.js";

const usualLimit = 12;

/** An entity of groups. @param entities those that might be its members @returns undefined without them */
export function analyzeGroupedEntity(
    declaration: GroupedEntityDeclaration,
    entities: KnownEntities,
    project: Project | undefined,
    notebook: Notebook,
): GroupedEntity | undefined {
    const described = describedEntity(declaration, project, notebook);
    const members = membersOf(declaration, entities, notebook);
    if (members === undefined) return undefined;
    const groupBy = declaration.groupBy.flatMap((named) => {
        const attribute = findAttribute(named, members, notebook);
        if (attribute === undefined || isKey(attribute.type)) return attribute?.name ?? [];
        const params = { attribute: attribute.name, type: typeText(attribute.type) };
        notebook.diagnostics.push(entityDiagnostics.report("group-by-type", { span: named.span }, params));
        return [];
    });
    const column = columnNames.entityKey(described.name);
    if (members.attributes.some(({ name, references }) => name === column || references?.column === column)) {
        const place = { span: declaration.name.span };
        const params = { column, entity: members.name };
        notebook.diagnostics.push(entityDiagnostics.report("reference-column-taken", place, params));
    }
    const taken = new Set([columnNames.entityKey(described.name), "is_placeholder", "as_of"]);
    return {
        ...described,
        kind: "grouped",
        members: members.name,
        identity: members.identity,
        groupBy,
        maxMembers: declaration.maxMembers ?? usualLimit,
        attributes: declaration.attributes.flatMap((attribute) => {
            reportReserved(attribute.name, taken, described.name, notebook);
            return analyzeAttribute(attribute, members, described.origin.path, notebook) ?? [];
        }),
        traits: [],
    };
}

function membersOf(
    { members: { value: name, span }, name: own }: GroupedEntityDeclaration,
    entities: KnownEntities,
    notebook: Notebook,
): ResolvedEntity | undefined {
    if (!entities.has(name)) {
        const params = { name, near: nearest(name, entities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-entity", { span }, params));
        return undefined;
    }
    const entity = entities.get(name);
    if (entity === undefined || entity.kind === "resolved") return entity;
    const params = { entity: own.value, members: name };
    notebook.diagnostics.push(entityDiagnostics.report("members-without-identity", { span }, params));
    return undefined;
}

function findAttribute(
    { value: name, span }: Text,
    { name: table, attributes }: ResolvedEntity,
    notebook: Notebook,
): Attribute | undefined {
    const found = attributes.find((one) => one.name === name);
    if (found !== undefined) return found;
    const names = attributes.map((one) => one.name);
    const params = { table, name, near: nearest(name, names) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-column", { span }, params));
    return undefined;
}

function analyzeAttribute(
    declaration: GroupedAttributeDeclaration,
    members: ResolvedEntity,
    path: string,
    notebook: Notebook,
): GroupedAttribute | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `${path}.attributes.${name}`, declaration.name.span);
    const aggregate = declaration.aggregate.value;
    const source = sourceOf(declaration, members, notebook);
    if (source === undefined) return undefined;
    const type = typeOfAggregate(declaration, source.type, notebook);
    if (type === undefined) return undefined;
    checkColumnName(declaration.name, type, notebook);
    // What is the value of one member says of that member what it says.
    const passed = aggregate === "min" || aggregate === "max" || aggregate === "any" ? source.attribute : null;
    const inUnit = passed ?? (aggregate === "sum" || aggregate === "avg" ? source.attribute : null);
    return {
        name,
        description: declaration.description?.value ?? sentenceOf(name),
        type,
        pii: declaration.pii?.value ?? passed?.pii ?? null,
        values: valueSet(declaration.values, declaration.open, type, notebook) ?? passed?.values ?? null,
        unit: declaration.unit?.value ?? inUnit?.unit ?? null,
        aggregate,
        of: source.attribute?.name ?? null,
        references: null,
        origin,
    };
}

function sourceOf(
    { aggregate, of }: GroupedAttributeDeclaration,
    members: ResolvedEntity,
    notebook: Notebook,
): { readonly attribute: Attribute | null; readonly type: ValueType } | undefined {
    if (aggregate.value === "count") {
        if (of !== undefined) {
            notebook.diagnostics.push(traitDiagnostics.report("of-unused", { span: of.span }, { of: of.value }));
        }
        return { attribute: null, type: { kind: "integer" } };
    }
    if (of === undefined) {
        const params = { aggregate: aggregate.value };
        notebook.diagnostics.push(traitDiagnostics.report("of-missing", { span: aggregate.span }, params));
        return undefined;
    }
    const attribute = findAttribute(of, members, notebook);
    if (attribute === undefined) return undefined;
    const { type } = attribute;
    const isSum = aggregate.value === "sum" || aggregate.value === "avg";
    if (isSum ? isNumeric(type.kind) : isScalar(type)) return { attribute, type };
    const params = { aggregate: aggregate.value, of: of.value, type: typeText(type) };
    notebook.diagnostics.push(traitDiagnostics.report("of-type", { span: of.span }, params));
    return undefined;
}
