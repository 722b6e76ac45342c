import { sameType, typeText } from "../../expression/type.js";
import type { RelationshipDeclaration, RelationshipEndDeclaration } from "../../language/relationship.js";
import { columnNames } from "../../names/column-names.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { relationshipDiagnostics } from "../diagnostics/relationships.js";
import type { Entity, KeyedEntity, ResolvedEntity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { KeyedEnd, PartyEnd, RelationshipEnd } from "../relationship.js";
import { findColumn, type KnownTable, type KnownTables } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import { nearestParty, partiesOf, partyOf } from "./parties.js";
import type { KnownEntities } from "./property-references.js";

interface Surroundings {
    readonly entities: KnownEntities;
    readonly identities: ReadonlyMap<string, Identity>;
    readonly tables: KnownTables;
}

/** Where a relationship begins: at a profile. @param through undefined where the table is unknown */
export function fromEnd(
    { name, from }: RelationshipDeclaration,
    through: KnownTable | undefined,
    { entities }: Surroundings,
    notebook: Notebook,
): PartyEnd | undefined {
    const entity = findEntity(from, entities, notebook);
    if (entity === undefined) return undefined;
    if (entity.kind === "resolved") return partyEnd(from, entity, through, notebook);
    const params = { relationship: name.value, entity: entity.name };
    const place = { span: from.entity.span };
    notebook.diagnostics.push(relationshipDiagnostics.report("from-without-identity", place, params));
    return undefined;
}

/** Where it leads. */
export function toEnd(
    declaration: RelationshipDeclaration,
    through: KnownTable | undefined,
    { entities, tables }: Surroundings,
    notebook: Notebook,
): RelationshipEnd | undefined {
    const { to, key } = declaration;
    const entity = findEntity(to, entities, notebook);
    if (entity === undefined) return undefined;
    if (entity.kind === "keyed") return keyedEnd(declaration, entity, through, tables, notebook);
    if (entity.kind === "grouped") {
        const params = { relationship: declaration.name.value, entity: entity.name };
        const place = { span: to.entity.span };
        notebook.diagnostics.push(relationshipDiagnostics.report("to-a-group", place, params));
        return undefined;
    }
    const [first] = key ?? [];
    if (first !== undefined) {
        const place = { span: first.span };
        notebook.diagnostics.push(relationshipDiagnostics.report("idle-key", place, { entity: entity.name }));
    }
    return partyEnd(to, entity, through, notebook);
}

function findEntity(
    { entity: { value: name, span } }: RelationshipEndDeclaration,
    entities: KnownEntities,
    notebook: Notebook,
): Entity | undefined {
    if (!entities.has(name)) {
        const params = { name, near: nearest(name, entities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-entity", { span }, params));
    }
    return entities.get(name);
}

function partyEnd(
    { role, span }: RelationshipEndDeclaration,
    { name, identity }: ResolvedEntity,
    through: KnownTable | undefined,
    notebook: Notebook,
): PartyEnd {
    const party = partyOf(role, identity, notebook);
    const parties = through === undefined ? [] : partiesOf(through.table, identity);
    if (through?.identifiersTold === true && !parties.includes(party)) {
        const place = { span: role?.span ?? span, related: { span: through.span, label: "the table" } };
        const near = role === undefined ? parties.find((one) => one !== null) : nearestParty(role.value, parties);
        const params = { table: through.path, identity, role: party, near: near ?? undefined };
        notebook.diagnostics.push(relationshipDiagnostics.report("no-party", place, params));
    }
    return { kind: "party", entity: name, identity, party, column: columnNames.profileId(identity, party) };
}

function keyedEnd(
    { to, key = [] }: RelationshipDeclaration,
    entity: KeyedEntity,
    through: KnownTable | undefined,
    tables: KnownTables,
    notebook: Notebook,
): KeyedEnd | undefined {
    const [first] = key;
    if (key.length !== entity.key.length) {
        const params = { entity: entity.name, key: entity.key, found: key.map(({ value }) => value) };
        const place = { span: first?.span ?? to.entity.span };
        notebook.diagnostics.push(relationshipDiagnostics.report("key", place, params));
        return undefined;
    }
    if (through === undefined) return undefined;
    const { source, table } = entity.table;
    const theirs = tables.get(`${source}.${table}`)?.table.columns ?? [];
    const columns = key.map((named, index) => {
        const own = findColumn(through, named, notebook);
        const wanted = theirs.find(({ name }) => name === entity.key[index]);
        if (own !== undefined && wanted !== undefined && !sameType(own.type, wanted.type)) {
            const params = {
                column: own.name,
                type: typeText(own.type),
                entity: entity.name,
                key: wanted.name,
                keyType: typeText(wanted.type),
            };
            notebook.diagnostics.push(relationshipDiagnostics.report("key-type", { span: named.span }, params));
        }
        return own?.name;
    });
    if (columns.includes(undefined)) return undefined;
    return {
        kind: "keyed",
        entity: entity.name,
        key: key.map(({ value }) => value),
        column: columnNames.entityKey(entity.name),
    };
}
