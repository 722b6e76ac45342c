import { relationNames } from "../../names/relation-names.js";
import { join, number, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import {
    carried,
    edge,
    lifeColumn,
    observationColumns,
    rejectionReasons,
    roleColumn,
    roleValues,
    typeValues,
} from "./columns.js";
import { placeColumn } from "./erasure/erased-rows.js";
import type { IdentityLayout } from "./layout.js";
import { mart } from "./relation.js";
import type { RejectionsView } from "./views.js";

/** Plans `fct_<identity>_rejections`: the values that were not used, and why. */
export function planRejections(layout: IdentityLayout): Relation {
    const { identity, dialect, refs } = layout;
    const erases = identity.erasures !== null;
    const observations = relationNames.observations(identity.name);
    const description = `One row per ${identity.name} identifier in a source row that names nobody, with the reason.`;
    const view: RejectionsView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        // Only the key may hold a colon, and it stands last: no two observations have the same name.
        observation_id: dialect.md5(
            dialect.concat([
                sql`source_table`,
                sql`':'`,
                dialect.castToText(sql`source_position`, { kind: "integer" }),
                sql`':'`,
                sql`source_key`,
            ]),
        ),
        has_roles: layout.hasRoles,
        has_lives: layout.hasLives,
        erased: erasedView(layout),
    };
    const base = observationColumns;
    return mart(layout, {
        name: relationNames.rejections(identity.name),
        description,
        columns: [
            makeColumn("observation_id", { kind: "string" }, "Hash of table, place and key of the row.", {
                nullable: false,
                unique: true,
                from: ["source_table", "source_position", "source_key"].map((column) =>
                    edge(observations, column, "transformation"),
                ),
            }),
            carried(base.source_table, observations),
            carried(base.source_key, observations),
            ...roleColumn(layout).map((column) => carried(column, observations, roleValues(layout))),
            carried(base.source_column, observations),
            carried(base.identifier_type, observations, { values: typeValues(layout) }),
            carried(base.raw_value, observations, erases ? { nullable: true } : {}),
            carried(base.identifier, observations),
            ...lifeColumn(layout, [edge(observations, "life", "identity")], erases ? { nullable: true } : {}),
            makeColumn("reason", { kind: "string" }, "Why the value is not used.", {
                nullable: false,
                values: { values: erases ? [...rejectionReasons, "erased"] : rejectionReasons, open: false },
                listed: "rejection_reason",
                from: [edge(observations, "rejection", "identity")],
            }),
            carried(base.first_seen_at, observations),
            carried(base.last_seen_at, observations),
        ],
        key: ["observation_id"],
        parents: [refs.observations, ...(view.erased === null ? [] : [view.erased.rows, view.erased.traces])],
        body: { template: "dbt/identity/rejections", view },
    });
}

function erasedView({ identity, sources, dialect, hasRoles }: IdentityLayout): RejectionsView["erased"] {
    if (identity.erasures === null) return null;
    const all = sources.flatMap(({ tables }) =>
        tables.flatMap(({ identifiers }) => identifiers.map(({ position }) => position)),
    );
    const places = Array.from({ length: Math.max(0, ...all) }, (_, index) => index + 1).map(
        (place) => sql`(traces.source_position = ${number(place)} and erased_rows.${placeColumn(place)})`,
    );
    const position = dialect.castToText(sql`traces.source_position`, { kind: "integer" });
    return {
        rows: modelRef(relationNames.erasedRows(identity.name), dialect),
        traces: modelRef(relationNames.traces(relationNames.erasureOf(identity.name)), dialect),
        // Of the keyed surrogate: a hash of the key alone would tell whoever knows the key which row it is.
        observation_id: dialect.md5(
            dialect.concat([
                sql`erased_rows.surrogate`,
                sql`':'`,
                ...(hasRoles ? [sql`erased_rows.role`, sql`':'`] : []),
                position,
            ]),
        ),
        no_life: dialect.nullOf({ kind: "integer" }),
        nothing: dialect.nullOf({ kind: "string" }),
        condition: join([sql`erased_rows.is_whole`, ...places], " or "),
    };
}
