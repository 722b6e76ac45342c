import { relationNames } from "../../../names/relation-names.js";
import { sql } from "../../../text/sql-text.js";
import type { Gathered } from "../../plan/gather.js";
import { header } from "../../plan/header.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { columnsOfObservation, edge } from "../columns.js";
import { contraction } from "../contraction.js";
import { contractionGuard } from "../guards.js";
import type { IdentityLayout } from "../layout.js";
import { intermediate } from "../relation.js";
import { worldIdentifier, worldNode } from "./requests.js";
import type { WorldsView } from "./views.js";

/**
 * Plans `int_<identity>_erasure__worlds`: for each request, the observations that hung together with its identifier up
 * to its moment. Each is resolved by itself, as the warehouse would have been built at that moment.
 */
export function planWorlds(layout: IdentityLayout): Relation {
    const { identity, dialect, hasRoles } = layout;
    const [tracesName, requestsName] = [relationNames.traces(identity.name), relationNames.requests(identity.name)];
    const reads = {
        traces: modelRef(tracesName, dialect),
        requests: modelRef(requestsName, dialect),
        has_roles: hasRoles,
    };
    const description = "One row per identifier in a source row and request that it hung together with at its moment.";
    const view: WorldsView = {
        ...header(description, identity.origin, "table"),
        ...reads,
        identifier: worldIdentifier(layout),
        source_key: dialect.concat([sql`request_id`, sql`':'`, sql`row_hash`]),
        node_id: worldNode(layout),
        no_rejection: dialect.nullOf({ kind: "string" }),
    };
    const request = edge(requestsName, "request_id", "transformation");
    const made: Readonly<Record<string, readonly ReturnType<typeof edge>[]>> = {
        source_key: [request, edge(tracesName, "row_hash", "transformation")],
        raw_value: [edge(tracesName, "value_hash", "identity")],
        identifier: [request, edge(tracesName, "value_hash", "transformation")],
        node_id: [
            request,
            edge(tracesName, "identifier_type", "transformation"),
            edge(tracesName, "value_hash", "transformation"),
        ],
        rejection: [],
    };
    return intermediate(layout, {
        name: relationNames.worlds(identity.name),
        description,
        columns: columnsOfObservation(layout).map((column) => ({
            ...column,
            pii: null,
            from: made[column.name] ?? [edge(tracesName, column.name, "identity")],
        })),
        key: ["source_table", "source_key", "source_position"],
        parents: [reads.traces, reads.requests],
        program: {
            prefix: relationNames.worlds(identity.name),
            steps: [
                contraction(
                    "reach",
                    { links: "reach_links", representatives: "reach_steps", labels: "reach" },
                    { template: "dbt/identity/erasure/reach_links", view: reads },
                    contractionGuard("reach_links", layout),
                ),
            ],
        },
        body: { template: "dbt/identity/erasure/worlds", view },
    });
}

/** The worlds as what is observed, for the relations that judge and resolve. */
export function worldsAsObserved(layout: IdentityLayout): Gathered {
    const { identity, dialect } = layout;
    const relation = relationNames.worlds(identity.name);
    return {
        rows: sql`worlds`,
        relation: modelRef(relation, dialect),
        columns: columnsOfObservation(layout).map(({ name }) => dialect.identifier(name)),
        edges: (column) => [edge(relation, column, "identity")],
    };
}
