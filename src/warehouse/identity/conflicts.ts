import { relationNames } from "../../names/relation-names.js";
import { literal, number } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { attaches } from "./attach-only.js";
import { edge, lifeColumn, profileReference, typeValues } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { limitsView } from "./limits.js";
import { mart } from "./relation.js";
import { linkAcrossProfiles } from "./tests.js";
import type { ConflictsView } from "./views.js";

/**
 * Plans `fct_<identity>_conflicts`: the links that a limit refused. A link that was applied has both ends in one
 * profile, so these are the others; the limit is the strongest that the two profiles, as they are now, would break.
 * Where a limit and `attach_only` stand against a link the limit is named: so `attach_only` marks the links that
 * nothing else refuses.
 */
export function planConflicts(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileId, profileIdSql } = layout;
    const description = attaches(layout)
        ? "One row per link that was refused, because the two profiles together would hold too much or it may only attach."
        : "One row per link that was refused, because the two profiles together would hold too much.";
    const view: ConflictsView = {
        ...header(description, identity.origin, "table"),
        links: refs.links,
        resolved: refs.resolved,
        profile_id: profileIdSql,
        replaces: layout.replaces,
        has_lives: layout.hasLives,
        attachments: identity.identifiers.flatMap(({ name, rank, attachOnly }) => {
            const stronger = identity.identifiers.filter((other) => other.rank < rank);
            if (!attachOnly || stronger.length === 0) return [];
            return [
                { type: literal(name), rank: number(rank), stronger: stronger.map((other) => literal(other.name)) },
            ];
        }),
        no_limit: dialect.nullOf({ kind: "integer" }),
        left_profile_id: dialect.identifier(`left_${profileId}`),
        right_profile_id: dialect.identifier(`right_${profileId}`),
        integer: dialect.typeName({ kind: "integer" }),
        ...limitsView(layout),
    };
    return mart(layout, {
        name: relationNames.conflicts(identity.name),
        description,
        columns: conflictColumns(layout),
        key: ["link_id"],
        parents: [refs.links, refs.resolved],
        tests: [linkAcrossProfiles(layout)],
        body: { template: "dbt/identity/conflicts", view },
    });
}

/** What stands against a link, in the order in which it is named. */
export const refusalReasons = ["per_profile", "attach_only"] as const;
export type RefusalKind = (typeof refusalReasons)[number];

function conflictColumns(layout: IdentityLayout): readonly Column[] {
    const { identity, profileId } = layout;
    const links = relationNames.links(identity.name);
    const resolved = relationNames.resolved(identity.name);
    const string = { kind: "string" } as const;
    const integer = { kind: "integer" } as const;
    const timestamp = { kind: "timestamp" } as const;
    const end = (side: "left" | "right", which: string): readonly Column[] => [
        makeColumn(`${side}_type`, string, `Kind of ${which} identifier.`, {
            nullable: false,
            values: typeValues(layout),
            listed: "identifier_type",
            from: [edge(resolved, "identifier_type", "identity")],
        }),
        makeColumn(`${side}_identifier`, string, `The ${which} identifier.`, {
            nullable: false,
            pii: "identifier",
            from: [edge(resolved, "identifier", "identity")],
        }),
        ...lifeColumn(layout, [edge(resolved, "life", "identity")], {
            name: `${side}_life`,
            description: `Which life of the ${which} identifier.`,
        }),
        profileReference(layout, `${side}_${profileId}`, [edge(resolved, profileId, "identity")]),
    ];
    const limit = [edge(resolved, "identifier_type", "aggregation")];
    return [
        makeColumn("link_id", string, "Hash of the pair.", {
            nullable: false,
            unique: true,
            from: [edge(links, "link_id", "identity")],
        }),
        ...end("left", "one"),
        ...end("right", "other"),
        ...(attaches(layout)
            ? [
                  makeColumn("reason", string, "What refused it: a limit, or that it may only attach.", {
                      nullable: false,
                      values: { values: refusalReasons, open: false },
                      listed: `${identity.name}_refusal_reason`,
                      from: [...limit, edge(links, "weaker_rank", "transformation")],
                  }),
              ]
            : []),
        makeColumn(
            "limited_type",
            string,
            attaches(layout)
                ? "The kind of identifier whose rule refused it."
                : "The kind of identifier of which the two would hold too many.",
            {
                nullable: false,
                values: typeValues(layout),
                listed: "identifier_type",
                from: limit,
            },
        ),
        makeColumn("per_profile", integer, "How many of that kind a profile may hold.", { nullable: attaches(layout) }),
        makeColumn("first_seen_at", timestamp, "When the two first stood together; null where no source can tell.", {
            from: [edge(links, "first_seen_at", "identity")],
        }),
        makeColumn("last_seen_at", timestamp, "When the two last stood together.", {
            from: [edge(links, "last_seen_at", "identity")],
        }),
        makeColumn("observations", integer, "How often they stood together.", {
            nullable: false,
            from: [edge(links, "observations", "identity")],
        }),
        makeColumn("evidence_table", string, "Table of the row that showed it first.", {
            nullable: false,
            from: [edge(links, "evidence_table", "identity")],
        }),
        makeColumn("evidence_key", string, "Key of the row that showed it first.", {
            nullable: false,
            from: [edge(links, "evidence_key", "identity")],
        }),
    ];
}
