import { replacedParty, replacingParty } from "../../names/own-party.js";
import { relationNames } from "../../names/relation-names.js";
import { literal } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { carried, edge, observationColumns } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { intermediate } from "./relation.js";
import type { ReplacementsView } from "./views.js";

/** Plans `int_<identity>__replacements`: which identifier took the place of which, as the sources themselves record it. */
export function planReplacements(layout: IdentityLayout): Relation {
    const { identity, refs } = layout;
    const observations = relationNames.observations(identity.name);
    const description = `One row per ${identity.name} identifier that its source replaced, with the one that took its place.`;
    const view: ReplacementsView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        replaced: literal(replacedParty),
        replacing: literal(replacingParty),
    };
    const base = observationColumns;
    return intermediate(layout, {
        name: relationNames.replacements(identity.name),
        description,
        columns: [
            {
                ...base.node_id,
                description: "Node id of the one that was replaced.",
                nullable: false,
                unique: true,
                from: [edge(observations, "node_id", "identity")],
            },
            makeColumn("replaced_by", { kind: "integer" }, "Node id of the one that took its place.", {
                nullable: false,
                from: [edge(observations, "node_id", "identity")],
            }),
            carried(base.identifier_rank, observations),
            carried(base.source_table, observations),
            carried(base.source_key, observations),
            carried(base.first_seen_at, observations),
            carried(base.last_seen_at, observations),
        ],
        key: ["node_id"],
        parents: [refs.observations],
        body: { template: "dbt/identity/replacements", view },
    });
}
