import { dialects } from "../dialects/registry.js";
import type { OpenWarehouse } from "../engine/open-warehouse.js";
import type { Row } from "../engine/session.js";
import type { IdentifierType, Identity } from "../model/identity.js";
import { columnNames } from "../names/column-names.js";
import { relationNames } from "../names/relation-names.js";
import { join, literal, number, type SqlText, sql } from "../text/sql-text.js";
import type { IdentifierName } from "./explanation.js";

// Builds write DuckDB files, whatever the warehouse of the project.
const { identifier } = dialects.duckdb;

/** The relations of an identity that are asked. */
export const askedRelations = {
    identifiers: relationNames.identifiers,
    links: relationNames.links,
    conflicts: relationNames.conflicts,
    rejections: relationNames.rejections,
    anchors: relationNames.anchors,
    aliases: relationNames.aliases,
    events: relationNames.identityEvents,
} as const;

/** How the relations of one identity are asked: their names as SQL, and what a row says. */
export interface WarehouseTables extends Readonly<Record<keyof typeof askedRelations, SqlText>> {
    /** What people decided; stands there only where they are asked. */
    readonly overrides: SqlText;
    readonly rows: OpenWarehouse["rows"];
    readonly identity: Identity;
    /** The profile's id: `person_id`; of an event, the one before; of a conflict, each of the two. */
    readonly profile: SqlText;
    readonly previous: SqlText;
    readonly left: SqlText;
    readonly right: SqlText;
    /** Values of some type expire. */
    readonly hasLives: boolean;
    /** Links say by which rule they are. */
    readonly tellsRules: boolean;
    readonly typeOf: (name: string) => IdentifierType | undefined;
    /** 1 is the strongest. */
    readonly rankOf: (column: SqlText) => SqlText;
    /** The identifier in a row, from its columns. */
    readonly named: (row: Row, type: string, value: string, life: string) => IdentifierName;
    /** Holds where `own` is the identifier. */
    readonly isAsked: (name: IdentifierName) => SqlText;
}

export function warehouseTables(
    warehouse: Pick<OpenWarehouse, "rows" | "schema" | "columnsOf">,
    identity: Identity,
): WarehouseTables {
    const profileId = columnNames.profileId(identity.name);
    const table = (part: keyof typeof askedRelations): SqlText =>
        sql`${warehouse.schema}.${identifier(askedRelations[part](identity.name))}`;
    const typeOf = (name: string) => identity.identifiers.find((type) => type.name === name);
    const expires = (name: string): boolean => (typeOf(name)?.expiresAfter ?? null) !== null;
    const types = join(
        identity.identifiers.map(({ name }) => literal(name)),
        ", ",
    );
    return {
        rows: warehouse.rows,
        identity,
        identifiers: table("identifiers"),
        links: table("links"),
        conflicts: table("conflicts"),
        rejections: table("rejections"),
        anchors: table("anchors"),
        aliases: table("aliases"),
        events: table("events"),
        overrides: sql`${warehouse.schema}.${identifier(relationNames.overrides(identity.name))}`,
        profile: identifier(profileId),
        previous: identifier(`previous_${profileId}`),
        left: identifier(`left_${profileId}`),
        right: identifier(`right_${profileId}`),
        hasLives: identity.identifiers.some(({ name }) => expires(name)),
        tellsRules: warehouse.columnsOf(askedRelations.links(identity.name)).has("evidence"),
        typeOf,
        rankOf: (column) => sql`list_position([${types}], ${column})`,
        named: (row, type, value, life) => ({
            type: String(row[type]),
            ...(expires(String(row[type])) && { life: Number(row[life]) }),
            value: String(row[value]),
        }),
        isAsked: ({ type, life, value }) => {
            const same = sql`own.identifier_type = ${literal(type)} and own.identifier = ${literal(value)}`;
            if (!expires(type)) return same;
            return life === undefined ? sql`${same} and own.is_current` : sql`${same} and own.life = ${number(life)}`;
        },
    };
}
