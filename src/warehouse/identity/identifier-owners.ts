import { relationNames } from "../../names/relation-names.js";
import { literal, number, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { beginningOfTime, endOfTime } from "../plan/moments.js";
import type { Relation } from "../plan/relation.js";
import { carried, edge, lifeColumn, observationColumns, profileReference, typeValues } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import type { IdentifierOwnersView } from "./owner-views.js";
import { mart } from "./relation.js";
import { oneOwnerAtATime } from "./tests.js";

const string = { kind: "string" } as const;
const timestamp = { kind: "timestamp" } as const;

/** Plans `dim_<identity>_identifier_owners`: with whom an identifier that is handed around was last seen, and when. */
export function planIdentifierOwners(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileIdSql, shared } = layout;
    const description = `One row per time in which somebody held a shared ${identity.name} identifier: since they were seen with it, until somebody else was.`;
    const view: IdentifierOwnersView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        anchors: refs.anchors,
        resolved: refs.resolved,
        profile_id: profileIdSql,
        has_roles: layout.hasRoles,
        has_lives: layout.hasLives,
        shared: shared.map(({ name }) => literal(name)),
        versioned: layout.sources.flatMap(({ tables }) =>
            tables
                .filter(({ table }) => table.observesAll)
                .map(({ table }) => literal(`${table.source}.${table.name}`)),
        ),
        ranks: identity.identifiers
            .filter(({ asObserved }) => !asObserved)
            .map(({ name, rank }) => ({ type: literal(name), rank: number(rank) })),
        no_ranks: [
            sql`${dialect.nullOf(string)} as identifier_type`,
            sql`${dialect.nullOf({ kind: "integer" })} as identifier_rank`,
        ],
        owner_id: dialect.md5(
            dialect.concat([
                dialect.castToText(sql`held.node_id`, { kind: "integer" }),
                sql`':'`,
                dialect.castToText(sql`held.valid_from`, timestamp),
            ]),
        ),
        beginning: dialect.timestampLiteral(beginningOfTime),
        end: dialect.timestampLiteral(endOfTime),
    };
    return mart(layout, {
        name: relationNames.identifierOwners(identity.name),
        description,
        columns: ownerColumns(layout),
        key: ["identifier_owner_id"],
        parents: [refs.observations, refs.anchors, refs.resolved],
        tests: [oneOwnerAtATime(layout)],
        body: { template: "dbt/identity/identifier_owners", view },
    });
}

function ownerColumns(layout: IdentityLayout): Relation["columns"] {
    const { identity, profileId } = layout;
    const observations = relationNames.observations(identity.name);
    const anchors = relationNames.anchors(identity.name);
    const resolved = relationNames.resolved(identity.name);
    const base = observationColumns;
    const since = [
        edge(anchors, "first_seen_at", "transformation"),
        edge(observations, "first_seen_at", "transformation"),
        ...(layout.sources.some(({ tables }) => tables.some(({ table }) => table.observesAll))
            ? [edge(observations, "last_seen_at", "transformation")]
            : []),
    ];
    const owner = [edge(anchors, "node_id", "identity")];
    return [
        makeColumn("identifier_owner_id", string, "Hash of the identifier and since when it was held.", {
            nullable: false,
            unique: true,
            from: [edge(observations, "node_id", "transformation"), ...since],
        }),
        carried(base.node_id, observations, { nullable: false }),
        carried(base.identifier_type, observations, { values: typeValues(layout) }),
        carried(base.identifier, observations, { nullable: false, description: "The value after normalising." }),
        ...lifeColumn(layout, [edge(observations, "life", "identity")]),
        makeColumn("owner_node_id", { kind: "integer" }, "Node id of the identifier it was seen with.", {
            nullable: false,
            from: owner,
        }),
        makeColumn("owner_type", string, "Kind of identifier it was seen with.", {
            nullable: false,
            values: typeValues(layout),
            listed: "identifier_type",
            from: [edge(resolved, "identifier_type", "identity")],
        }),
        makeColumn("owner_identifier", string, "The identifier it was seen with.", {
            nullable: false,
            pii: "identifier",
            from: [edge(resolved, "identifier", "identity")],
        }),
        profileReference(layout, profileId, [edge(resolved, profileId, "identity")]),
        makeColumn("valid_from", timestamp, "Since when it was held, UTC; of rows of unknown age, always.", {
            nullable: false,
            from: since,
        }),
        makeColumn("valid_to", timestamp, "When somebody else was seen with it, UTC: until then, and not then.", {
            nullable: false,
            from: since,
        }),
    ];
}
