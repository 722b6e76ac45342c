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
import { disobeyedOverrides, linkAcrossProfiles } from "./tests.js";
import type { ConflictsView } from "./views.js";

/**
 * Plans `fct_<identity>_conflicts`: the links that a limit refused. A link that was applied has both ends in one
 * profile, so these are the others; the limit is the strongest that the two profiles, as they are now, would break.
 * Where a limit and `attach_only` stand against a link the limit is named: so `attach_only` marks the links that
 * nothing else refuses.
 */
export function planConflicts(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileId, profileIdSql } = layout;
    const because = [
        "the two profiles together would hold too much",
        ...(attaches(layout) ? ["it may only attach"] : []),
        ...(layout.decisions === null ? [] : ["people keep them apart"]),
    ];
    const description = `One row per link that was refused, because ${because.join(" or ")}.`;
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
        overrides: layout.decisions === null ? null : refs.overrides,
        reasoned: hasReasons(layout),
        no_type: dialect.nullOf({ kind: "string" }),
        no_override: dialect.nullOf({ kind: "string" }),
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
        parents: [refs.links, refs.resolved, ...(layout.decisions === null ? [] : [refs.overrides])],
        tests: [linkAcrossProfiles(layout), ...(layout.decisions === null ? [] : [disobeyedOverrides(layout)])],
        body: { template: "dbt/identity/conflicts", view },
    });
}

/** What stands against a link, in the order in which it is named. */
export const refusalReasons = ["different", "per_profile", "attach_only"] as const;
export type RefusalKind = (typeof refusalReasons)[number];

/** Something else than a limit can refuse a link. */
const hasReasons = (layout: IdentityLayout): boolean => attaches(layout) || layout.decisions !== null;

function reasonsIn(layout: IdentityLayout): readonly RefusalKind[] {
    const applies: Readonly<Record<RefusalKind, boolean>> = {
        different: layout.decisions !== null,
        per_profile: true,
        attach_only: attaches(layout),
    };
    return refusalReasons.filter((reason) => applies[reason]);
}

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
        ...reasonColumns(layout, limit),
        makeColumn(
            "limited_type",
            string,
            hasReasons(layout)
                ? "The kind of identifier whose rule refused it."
                : "The kind of identifier of which the two would hold too many.",
            {
                nullable: layout.decisions !== null,
                values: typeValues(layout),
                listed: "identifier_type",
                from: limit,
            },
        ),
        makeColumn("per_profile", integer, "How many of that kind a profile may hold.", {
            nullable: hasReasons(layout),
        }),
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

/** What refused the link, where that can be something else than a limit. */
function reasonColumns(layout: IdentityLayout, limit: Column["from"]): readonly Column[] {
    const { identity, decisions } = layout;
    if (!hasReasons(layout)) return [];
    const overrides = relationNames.overrides(identity.name);
    const rules = attaches(layout) ? "a limit, or that it may only attach" : "a limit";
    const what = decisions === null ? rules : `${rules}, or a decision that keeps the two apart`;
    const reason = makeColumn("reason", { kind: "string" }, `What refused it: ${what}.`, {
        nullable: false,
        values: { values: reasonsIn(layout), open: false },
        listed: `${identity.name}_refusal_reason`,
        from: [
            ...limit,
            ...(attaches(layout)
                ? [edge(relationNames.links(identity.name), "weaker_rank", "transformation" as const)]
                : []),
            ...(decisions === null ? [] : [edge(overrides, "decision", "transformation" as const)]),
        ],
    });
    if (decisions === null) return [reason];
    return [
        reason,
        makeColumn("override_id", { kind: "string" }, "The decision that keeps the two apart; null where none does.", {
            from: [edge(overrides, "override_id", "aggregation")],
            references: { relation: overrides, column: "override_id" },
        }),
    ];
}
