import { relationNames } from "../../names/relation-names.js";
import { literal } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { carried, edge, observationColumns, roleColumn } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import type { SharedRowsView } from "./owner-views.js";
import { intermediate } from "./relation.js";

/**
 * Plans `int_<identity>__shared_rows`: the identifiers of rows that carry nothing stronger than what is handed around.
 * A value that too many were seen with stands here, too: it names nobody, but somebody held it at each moment.
 */
export function planSharedRows(layout: IdentityLayout): Relation {
    const { identity, refs, shared, hasRoles } = layout;
    const observations = relationNames.observations(identity.name);
    const description = `One row per shared ${identity.name} identifier of a source row that carries nothing stronger.`;
    const view: SharedRowsView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        has_roles: hasRoles,
        shared: shared.map(({ name }) => literal(name)),
    };
    const base = observationColumns;
    const roles = roleColumn(layout).map((column) => carried(column, observations));
    return intermediate(layout, {
        name: relationNames.sharedRows(identity.name),
        description,
        columns: [
            carried(base.source_table, observations),
            carried(base.source_key, observations),
            ...roles,
            carried(base.node_id, observations, { nullable: false }),
            makeColumn("strength", { kind: "integer" }, "1 is the strongest of the row.", {
                nullable: false,
                from: [
                    edge(observations, "identifier_rank", "aggregation"),
                    edge(observations, "source_position", "aggregation"),
                ],
            }),
        ],
        key: ["source_table", "source_key", ...roles.map(({ name }) => name), "node_id"],
        parents: [refs.observations],
        body: { template: "dbt/identity/shared_rows", view },
    });
}
