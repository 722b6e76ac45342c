import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, number, sql } from "../../text/sql-text.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { type Gathered, gather } from "../plan/gather.js";
import { header } from "../plan/header.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { contradictableTypes } from "./bound-tables.js";
import { columnsOfObservation, edge, lifeColumn } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { livesView } from "./lives.js";
import { intermediate } from "./relation.js";
import { nodeCollisions } from "./tests.js";
import type { ObservationsView } from "./views.js";

/** Plans `int_<identity>__observations`: all observations, judged by their value, their row and their company. */
export function planObservations(
    layout: IdentityLayout,
    { parts, inputs }: ReturnType<typeof gather> = gatherObserved(layout),
): readonly Relation[] {
    const { identity, dialect, sources } = layout;
    const name = relationNames.observations(identity.name);
    const description = `One row per ${identity.name} identifier in a source row, and why it was rejected, if it was.`;
    const observed = inputs.map(({ rows, relation }) => ({ rows, relation }));
    const single = contradictableTypes(sources).map((type) => literal(type.name));
    const judged = single.length > 0 ? sql`judged` : sql`observed`;
    const view: ObservationsView = {
        ...header(description, identity.origin, "table"),
        observed,
        has_roles: layout.hasRoles,
        nothing: columnsOfObservation(layout).map(
            (column) => sql`${dialect.nullOf(column.type)} as ${dialect.identifier(column.name)}`,
        ),
        lives: livesView(layout),
        single,
        judged,
        crowds: identity.identifiers.flatMap((type) =>
            type.maxProfiles === null
                ? []
                : [
                      {
                          type: literal(type.name),
                          of: literal(type.maxProfiles.of),
                          count: number(type.maxProfiles.count),
                      },
                  ],
        ),
    };
    const relation = intermediate(layout, {
        name,
        description,
        columns: planColumns(layout, inputs),
        key: ["source_table", "source_key", "source_position"],
        parents: observed.map(({ relation }) => relation),
        tests: [nodeCollisions(layout)],
        body: { template: "dbt/identity/observations", view },
    });
    return [...parts, relation];
}

/** What the sources observed, in few relations. */
export function gatherObserved(layout: IdentityLayout): ReturnType<typeof gather> {
    const { identity, dialect, sources } = layout;
    const columns = columnsOfObservation(layout);
    const names = columns.map(({ name }) => dialect.identifier(name));
    const all = sources.map(({ source }) => {
        const relation = relationNames.observed(identity.name, source);
        return {
            rows: dialect.identifier(`observed_${source}`),
            relation: modelRef(relation, dialect),
            columns: names,
            edges: (column: string) => [edge(relation, column, "identity")],
        };
    });
    return gather(all, {
        definition: identity,
        layer: "identity",
        description: `One row per ${identity.name} identifier in a row of some sources.`,
        nameOf: (part) => relationNames.observationsPart(identity.name, part),
        columns,
        key: ["source_table", "source_key", "source_position"],
        reference: (name) => ({
            rows: cteNames.part(Number(name.split("_").at(-1))),
            relation: modelRef(name, dialect),
            columns: names,
        }),
    });
}

function planColumns(layout: IdentityLayout, inputs: readonly Gathered[]): readonly Column[] {
    const from = (column: string, change: LineageEdge["change"]): readonly LineageEdge[] =>
        inputs.flatMap(({ edges }) => edges(column)).map((one) => ({ ...one, change }));
    return columnsOfObservation(layout).flatMap((column) => {
        const own = { ...column, from: from(column.name, column.name === "rejection" ? "transformation" : "identity") };
        if (column.name !== "node_id" || !layout.hasLives) return [own];
        // A life is counted over the sightings of its value, and tells nothing of it.
        const counted = ["identifier_type", "identifier", "first_seen_at"].flatMap((name) => from(name, "aggregation"));
        const node = [...from("node_id", "transformation"), ...from("first_seen_at", "transformation")];
        return [...lifeColumn(layout, counted), { ...own, from: node }];
    });
}
