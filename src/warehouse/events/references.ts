import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { KeyedEntity } from "../../model/entity.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { unknownMember } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { RelationRef } from "../plan/relation-ref.js";

/** A property that names a row of a keyed entity, and the column that says which one it is. */
export interface EntityReference {
    readonly property: string;
    readonly entity: string;
    /** Where the row is found: the dimension, or its history. */
    readonly relation: string;
    readonly rows: SqlText;
    /** The column that is compared with the property: the entity's natural key. */
    readonly natural: string;
    /** The column that is wanted. */
    readonly key: string;
    /** What the fact calls it. */
    readonly foreignKey: string;
    /** Of the rows of one key, the one that held when the event happened. */
    readonly isAsOfEvent: boolean;
}

type Referring = Pick<Event["properties"][number], "name" | "references"> &
    Partial<Pick<Event["properties"][number], "asOfEvent">>;

/** The keyed entities that properties, or the fields of a list, point to. */
export function referencesOf(referring: readonly Referring[], model: CustomerModel): readonly EntityReference[] {
    return referring.flatMap(({ name, references, asOfEvent = false }) => {
        if (references === null) return [];
        const entity = model.entities.find((candidate) => candidate.name === references);
        if (entity?.kind !== "keyed") throw new Error(`${name} references ${references}`);
        return [current(name, entity), ...(asOfEvent ? [version(name, entity)] : [])];
    });
}

function current(property: string, entity: KeyedEntity): EntityReference {
    return {
        ...found(property, entity),
        relation: relationNames.dimension(entity.name),
        rows: cteNames.referenced(entity.name, property),
        key: columnNames.entityKey(entity.name),
        foreignKey: columnNames.foreignKey(property),
        isAsOfEvent: false,
    };
}

function version(property: string, entity: KeyedEntity): EntityReference {
    return {
        ...found(property, entity),
        relation: relationNames.history(entity.name),
        rows: cteNames.versions(entity.name, property),
        key: columnNames.versionId(entity.name),
        foreignKey: columnNames.foreignVersion(property),
        isAsOfEvent: true,
    };
}

function found(property: string, { name, key }: KeyedEntity) {
    const [natural] = key;
    if (natural === undefined) throw new Error(`${name} has no key`);
    return { property, entity: name, natural };
}

/** How rows of an event find the entity's. @param from the CTE of the event's rows */
export function referenceView(
    { property, relation, rows, natural, isAsOfEvent }: EntityReference,
    from: SqlText,
    dialect: Dialect,
): { readonly rows: SqlText; readonly relation: RelationRef; readonly condition: SqlText } {
    const equal = sql`${from}.${dialect.identifier(property)} = ${rows}.${dialect.identifier(natural)}`;
    const held = sql`${from}.occurred_at >= ${rows}.valid_from and ${from}.occurred_at < ${rows}.valid_to`;
    return {
        rows,
        relation: modelRef(relation, dialect),
        condition: isAsOfEvent ? sql`${equal} and ${held}` : equal,
    };
}

/** The key of the row that is found, under the fact's name for it. */
export const referencedKey = ({ rows, key, foreignKey }: EntityReference, dialect: Dialect): SqlText =>
    sql`coalesce(${rows}.${dialect.identifier(key)}, ${literal(unknownMember)}) as ${dialect.identifier(foreignKey)}`;
