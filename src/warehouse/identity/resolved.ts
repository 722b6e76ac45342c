import { relationNames } from "../../names/relation-names.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { carried, edge, lifeColumn, observationColumns, profileColumn, replacedColumn } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { canRefuse } from "./limits.js";
import { profileHash } from "./profile-hash.js";
import { planProgram } from "./program.js";
import { intermediate } from "./relation.js";
import { contradictoryOverrides, profileAboveLimit, unclearReplacements } from "./tests.js";
import { planResolvedUpkeep, solvedColumns } from "./touched.js";
import type { ResolvedView } from "./views.js";

/** Plans `int_<identity>__resolved`: which profile each identifier belongs to, and the id of that profile. */
export function planResolved(layout: IdentityLayout): Relation {
    const { identity, refs, profileIdSql } = layout;
    const observations = relationNames.observations(identity.name);
    const links = relationNames.links(identity.name);
    const description = `One row per usable ${identity.name} identifier: which profile it belongs to, and that profile's id.`;
    const upkeep = planResolvedUpkeep(layout);
    const view: ResolvedView = {
        ...header(description, identity.origin, upkeep),
        limited: canRefuse(layout),
        replaces: layout.replaces,
        decides: layout.decisions !== null,
        has_lives: layout.hasLives,
        profile_id: profileIdSql,
        profile_hash: profileHash(layout),
    };
    const base = observationColumns;
    const overrides = relationNames.overrides(identity.name);
    const decided = [
        edge(observations, "identifier_type", "transformation"),
        edge(observations, "identifier", "transformation"),
        ...(layout.hasLives ? [edge(observations, "life", "transformation")] : []),
        edge(links, "node_a", "transformation"),
        edge(links, "node_b", "transformation"),
        ...(layout.decisions === null
            ? []
            : ["node_a", "node_b", "decision"].map((column) => edge(overrides, column, "transformation"))),
    ];
    return intermediate(layout, {
        name: relationNames.resolved(identity.name),
        description,
        upkeep,
        columns: [
            carried(base.node_id, observations, { nullable: false, unique: true }),
            profileColumn(layout, { from: decided }),
            carried(base.identifier_type, observations),
            carried(base.identifier, observations, { nullable: false, description: "The value after normalising." }),
            ...lifeColumn(layout, [edge(observations, "life", "identity")]),
            makeColumn("is_founding", { kind: "boolean" }, "The identifier that names the profile.", {
                nullable: false,
                from: decided,
            }),
            ...replacedColumn(layout, decided),
            ...sameColumn(layout),
            { ...base.first_seen_at, from: [edge(observations, "first_seen_at", "aggregation")] },
            { ...base.last_seen_at, from: [edge(observations, "last_seen_at", "aggregation")] },
            ...solvedColumns(layout, decided),
        ],
        key: ["node_id"],
        parents: [
            refs.observations,
            ...(layout.replaces ? [refs.replacements] : []),
            ...(layout.decisions === null ? [] : [refs.overrides]),
            refs.links,
        ],
        tests: [
            ...profileAboveLimit(layout),
            ...(layout.replaces ? [unclearReplacements(layout)] : []),
            ...(layout.decisions === null ? [] : [contradictoryOverrides(layout)]),
        ],
        program: planProgram(layout),
        body: { template: "dbt/identity/resolved", view },
    });
}

/** What people made one, where they decide. */
function sameColumn({ identity, decisions }: IdentityLayout): Relation["columns"] {
    if (decisions === null) return [];
    const overrides = relationNames.overrides(identity.name);
    const description = "The smallest node id of what people decided is the same; its own where they said nothing.";
    const from = ["node_a", "node_b", "decision"].map((column) => edge(overrides, column, "transformation"));
    const own = edge(relationNames.observations(identity.name), "node_id", "transformation");
    return [makeColumn("same_node", { kind: "integer" }, description, { nullable: false, from: [own, ...from] })];
}
