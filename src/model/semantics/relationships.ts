import { isNumeric } from "../../expression/common-type.js";
import { typeText } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import type { RelationshipDeclaration } from "../../language/relationship.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { relationshipDiagnostics } from "../diagnostics/relationships.js";
import type { Entity } from "../entity.js";
import type { PartyEnd, Relationship, RelationshipEnd } from "../relationship.js";
import type { SourceColumn } from "../source.js";
import { describe, ownerOf } from "./definitions.js";
import type { EntitySurroundings } from "./entities.js";
import { findColumn, findTable, type KnownTable } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";
import type { KnownEntities } from "./property-references.js";
import { fromEnd, toEnd } from "./relationship-ends.js";

/** Who belongs to what. @returns undefined after a diagnostic has said why */
export function analyzeRelationship(
    declaration: RelationshipDeclaration,
    entities: KnownEntities,
    { identities, tables, project }: EntitySurroundings,
    notebook: Notebook,
): Relationship | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `relationships.${name}`, declaration.name.span);
    const described = {
        name,
        description: describe(declaration, "relationship", notebook),
        owner: ownerOf(declaration, "relationship", project, notebook),
        version: declaration.version?.value ?? "0.1.0",
        origin,
    };
    const through = findTable(declaration.through, tables, notebook);
    const surroundings = { entities, identities, tables };
    const from = fromEnd(declaration, through, surroundings, notebook);
    const to = toEnd(declaration, through, surroundings, notebook);
    if (declaration.pick !== undefined && declaration.cardinality?.value !== "one") {
        const place = { span: declaration.pick.span };
        notebook.diagnostics.push(relationshipDiagnostics.report("idle-pick", place, { relationship: name }));
    }
    if (through === undefined || from === undefined || to === undefined) return undefined;
    if (to.column === from.column) {
        const params = { relationship: name, party: from.identity };
        const place = { span: declaration.to.span, related: { span: declaration.from.span, label: "the other end" } };
        notebook.diagnostics.push(relationshipDiagnostics.report("same-party", place, params));
        return undefined;
    }
    const attributes = (declaration.attributes ?? []).flatMap(
        (column) => findColumn(through, column, notebook)?.name ?? [],
    );
    checkColumns(declaration, through, [from, to], notebook);
    return {
        ...described,
        from,
        to,
        through: { source: through.table.source, table: through.table.name },
        cardinality: declaration.cardinality?.value ?? "many",
        pick: declaration.pick?.value ?? "latest",
        valid: validity(declaration, through, notebook),
        weight: weight(declaration.weight, through, notebook),
        attributes,
    };
}

function validity({ valid }: RelationshipDeclaration, through: KnownTable, notebook: Notebook): Relationship["valid"] {
    if (valid === undefined) return null;
    const isTime = ({ type }: SourceColumn) => type.kind === "timestamp" || type.kind === "date";
    const column = (named: Text | undefined): string | null => {
        const found = named && findColumn(through, named, notebook);
        if (named === undefined || found === undefined) return null;
        if (isTime(found)) return found.name;
        const params = { column: found.name, type: typeText(found.type) };
        notebook.diagnostics.push(relationshipDiagnostics.report("valid-type", { span: named.span }, params));
        return null;
    };
    return { from: column(valid.from), to: column(valid.to) };
}

function weight(named: Text | undefined, through: KnownTable, notebook: Notebook): string | null {
    const found = named && findColumn(through, named, notebook);
    if (named === undefined || found === undefined) return null;
    if (isNumeric(found.type.kind)) return found.name;
    const params = { column: found.name, type: typeText(found.type) };
    notebook.diagnostics.push(relationshipDiagnostics.report("weight-type", { span: named.span }, params));
    return null;
}

/** The table's key and the attributes stand in the relation under their own names. */
function checkColumns(
    { name, attributes = [], through: path }: RelationshipDeclaration,
    { table }: KnownTable,
    ends: readonly [PartyEnd, RelationshipEnd],
    notebook: Notebook,
): void {
    const own = [...table.key.map((value) => ({ value, span: path.span })), ...attributes];
    const names = own.map(({ value }) => value);
    const taken = new Set([
        ...ends.map(({ column }) => column),
        ...relationshipColumns(name.value),
        ...names.map((column) => `previous_${column}`),
    ]);
    for (const [index, { value, span }] of own.entries()) {
        if (!taken.has(value) && names.indexOf(value) === index) continue;
        const params = { column: value, relation: relationNames.dimension(name.value) };
        notebook.diagnostics.push(relationshipDiagnostics.report("reserved-column", { span }, params));
    }
}

/** What the relation of a relationship adds, and what it computes on its way there. */
const relationshipColumns = (name: string): readonly string[] => [
    columnNames.versionId(name),
    "weight",
    "updated_at",
    "valid_from",
    "valid_to",
    "is_current",
    "is_placeholder",
    "as_of",
    "version",
    "recency",
    "begins_at",
    "ends_at",
    "was_withdrawn",
];

/** With `cardinality: one` the dimension gets a column, which nothing else of it may be called. */
export function checkDimensionColumns(
    relationships: readonly Relationship[],
    entities: readonly Entity[],
    notebook: Notebook,
): void {
    for (const entity of entities) {
        const taken = new Set([
            ...entity.attributes.flatMap(({ name, references }) => [name, ...(references ? [references.column] : [])]),
            ...entity.traits.map(({ name }) => name),
            ...(entity.kind === "resolved" ? [columnNames.profileId(entity.identity)] : []),
        ]);
        for (const { from, to, cardinality, origin } of relationships) {
            if (from.entity !== entity.name || cardinality === "many") continue;
            const span = notebook.places.get(origin.path);
            if (taken.has(to.column) && span !== undefined) {
                const params = { column: to.column, entity: entity.name };
                notebook.diagnostics.push(relationshipDiagnostics.report("column-taken", { span }, params));
            }
            taken.add(to.column);
        }
    }
}
