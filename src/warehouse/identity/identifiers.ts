import { relationNames } from "../../names/relation-names.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { beginningOfTime, endOfTime } from "../plan/moments.js";
import type { Relation } from "../plan/relation.js";
import {
    carried,
    edge,
    lifeColumn,
    observationColumns,
    profileReference,
    replacedColumn,
    typeValues,
} from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { livesView } from "./lives.js";
import { mart } from "./relation.js";
import { oneProfilePerIdentifier } from "./tests.js";
import type { IdentifiersView } from "./views.js";

const timestamp = { kind: "timestamp" } as const;

/** Plans `dim_<identity>_identifiers`: which profile an identifier stands for. */
export function planIdentifiers(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileId, profileIdSql } = layout;
    const resolved = relationNames.resolved(identity.name);
    const observations = relationNames.observations(identity.name);
    const description = `One row per identifier, with the one ${identity.name} it belongs to.`;
    const expiring = livesView(layout);
    const view: IdentifiersView = {
        ...header(description, identity.origin, "table"),
        resolved: refs.resolved,
        observations: refs.observations,
        profile_id: profileIdSql,
        replaces: layout.replaces,
        lives: expiring
            ? {
                  types: expiring.types,
                  beginning: dialect.timestampLiteral(beginningOfTime),
                  end: dialect.timestampLiteral(endOfTime),
              }
            : null,
    };
    const base = observationColumns;
    return mart(layout, {
        name: relationNames.identifiers(identity.name),
        description,
        columns: [
            carried(base.node_id, resolved, { nullable: false, unique: true }),
            carried(base.identifier_type, resolved, { values: typeValues(layout) }),
            carried(base.identifier, resolved, { nullable: false, description: "The value after normalising." }),
            ...lifeColumn(layout, [edge(resolved, "life", "identity")]),
            profileReference(layout, profileId, [edge(resolved, profileId, "identity")]),
            makeColumn("is_founding", { kind: "boolean" }, "The identifier that names the profile.", {
                nullable: false,
                from: [edge(resolved, "is_founding", "identity")],
            }),
            ...replacedColumn(layout, [edge(resolved, "is_replaced", "identity")]),
            ...lifetimeColumns(layout),
            carried(base.first_seen_at, resolved),
            carried(base.last_seen_at, resolved),
            makeColumn("first_source_table", { kind: "string" }, "The table that showed it first: `source.table`.", {
                nullable: false,
                from: [edge(observations, "source_table", "aggregation")],
            }),
        ],
        key: ["node_id"],
        parents: [refs.resolved, refs.observations],
        tests: [oneProfilePerIdentifier(layout)],
        body: { template: "dbt/identity/identifiers", view },
    });
}

/** When a life of a value held. */
function lifetimeColumns({ identity, hasLives }: IdentityLayout): Relation["columns"] {
    if (!hasLives) return [];
    const observations = relationNames.observations(identity.name);
    const from = [edge(observations, "life", "transformation"), edge(observations, "first_seen_at", "aggregation")];
    return [
        makeColumn("valid_from", timestamp, "When this life of the value begins, UTC; the first was always there.", {
            nullable: false,
            from,
        }),
        makeColumn("valid_to", timestamp, "When the next life of the value begins, UTC: until then, and not then.", {
            nullable: false,
            from,
        }),
        makeColumn("is_current", { kind: "boolean" }, "The value has no later life.", { nullable: false, from }),
    ];
}
