import { relationNames } from "../../names/relation-names.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { contradictableTypes } from "./bound-tables.js";
import { carried, edge, observationColumns, roleColumn } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { intermediate } from "./relation.js";
import type { AnchorsView } from "./views.js";

/** Plans `int_<identity>__anchors`: the strongest surviving identifier of each source row decides whose row it is. */
export function planAnchors(layout: IdentityLayout): Relation {
    const { identity, refs, sources, hasRoles } = layout;
    const observations = relationNames.observations(identity.name);
    const description = hasRoles
        ? `One row per party of a source row with a usable ${identity.name} identifier: the party's strongest one, which says who it is.`
        : `One row per source row with a usable ${identity.name} identifier: its strongest one, which says whose row it is.`;
    const view: AnchorsView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        contradictory: contradictableTypes(sources).length > 0,
        has_roles: hasRoles,
    };
    const base = observationColumns;
    return intermediate(layout, {
        name: relationNames.anchors(identity.name),
        description,
        columns: [
            carried(base.source_table, observations),
            carried(base.source_key, observations),
            ...roleColumn(layout).map((column) => carried(column, observations)),
            carried(base.node_id, observations, { nullable: false }),
            carried(base.first_seen_at, observations),
            makeColumn(
                "is_contradictory",
                { kind: "boolean" },
                "The row names two profiles at once, so it links nothing.",
                { nullable: false, from: [edge(observations, "rejection", "transformation")] },
            ),
        ],
        key: ["source_table", "source_key", ...(hasRoles ? ["role"] : [])],
        parents: [refs.observations],
        body: { template: "dbt/identity/anchors", view },
    });
}
