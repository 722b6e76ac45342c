import { relationNames } from "../../names/relation-names.js";
import { literal, number, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { contradictableTypes } from "./bound-tables.js";
import { columnsOfObservation, edge } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { intermediate } from "./relation.js";
import { nodeCollisions } from "./tests.js";
import type { ObservationsView } from "./views.js";

/** Plans `int_<identity>__observations`: all observations, judged by their value, their row and their company. */
export function planObservations(layout: IdentityLayout): Relation {
    const { identity, dialect, sources } = layout;
    const name = relationNames.observations(identity.name);
    const description = `One row per ${identity.name} identifier in a source row, and why it was rejected, if it was.`;
    const observed = sources.map(({ source }) => ({
        rows: dialect.identifier(`observed_${source}`),
        relation: modelRef(relationNames.observed(identity.name, source), dialect),
    }));
    const single = contradictableTypes(sources).map((type) => literal(type.name));
    const judged = single.length > 0 ? sql`judged` : sql`observed`;
    const view: ObservationsView = {
        ...header(description, identity.origin, "table"),
        observed,
        has_roles: layout.hasRoles,
        nothing: columnsOfObservation(layout).map(
            (column) => sql`${dialect.nullOf(column.type)} as ${dialect.identifier(column.name)}`,
        ),
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
        observation_id: dialect.md5(observationName(judged, layout)),
    };
    return intermediate(layout, {
        name,
        description,
        columns: planColumns(layout),
        key: ["observation_id"],
        parents: observed.map(({ relation }) => relation),
        tests: [nodeCollisions(layout)],
        body: { template: "dbt/identity/observations", view },
    });
}

// Only the key may hold a colon, and it stands last: no two observations have the same name.
function observationName(rows: SqlText, { dialect }: IdentityLayout): SqlText {
    const position = dialect.castToText(sql`${rows}.source_position`, { kind: "integer" });
    return dialect.concat([sql`${rows}.source_table`, sql`':'`, position, sql`':'`, sql`${rows}.source_key`]);
}

function planColumns(layout: IdentityLayout): readonly Column[] {
    const { identity, sources } = layout;
    const observed = sources.map(({ source }) => relationNames.observed(identity.name, source));
    const from = (column: string, change: "identity" | "transformation") =>
        observed.map((relation) => edge(relation, column, change));
    const id = makeColumn("observation_id", { kind: "string" }, "Hash of table, place and key of the row.", {
        nullable: false,
        unique: true,
        from: ["source_table", "source_position", "source_key"].flatMap((column) => from(column, "transformation")),
    });
    const columns = columnsOfObservation(layout).map((column) => ({
        ...column,
        from: from(column.name, column.name === "rejection" ? "transformation" : "identity"),
    }));
    return [id, ...columns];
}
