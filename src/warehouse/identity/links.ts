import { relationNames } from "../../names/relation-names.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { edge } from "./columns.js";
import { keepsLatest, seenUntilView } from "./keep.js";
import type { IdentityLayout } from "./layout.js";
import { linkHash } from "./link-hash.js";
import { intermediate } from "./relation.js";
import { linkThroughRejected } from "./tests.js";
import type { LinksView } from "./views.js";

/** Plans `int_<identity>__links`: which identifiers stood in one row, how often, since when. */
export function planLinks(layout: IdentityLayout): Relation {
    const { identity, dialect, refs } = layout;
    const description = `One row per pair of ${identity.name} identifiers that stood in one row: they are one ${identity.name}, unless a limit forbids it.`;
    const view: LinksView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        anchors: refs.anchors,
        replacements: layout.replaces ? refs.replacements : null,
        overrides: layout.decisions === null ? null : refs.overrides,
        tells_evidence: layout.replaces || layout.decisions !== null,
        has_roles: layout.hasRoles,
        row_order: [
            ...["source_table", "source_key", ...(layout.hasRoles ? ["role"] : [])].map((name) =>
                dialect.orderText(dialect.identifier(name)),
            ),
        ],
        seen_until: seenUntilView(layout),
        link_id: linkHash(layout),
    };
    return intermediate(layout, {
        name: relationNames.links(identity.name),
        description,
        columns: linkColumns(layout),
        key: ["link_id"],
        parents: [
            refs.observations,
            refs.anchors,
            ...(layout.replaces ? [refs.replacements] : []),
            ...(layout.decisions === null ? [] : [refs.overrides]),
        ],
        tests: [linkThroughRejected(layout)],
        body: { template: "dbt/identity/links", view },
    });
}

function linkColumns(layout: IdentityLayout): Relation["columns"] {
    const { identity, replaces, decisions } = layout;
    const replacements = relationNames.replacements(identity.name);
    const overrides = relationNames.overrides(identity.name);
    const told = (column: string, change: "transformation" | "aggregation") =>
        replaces ? [edge(replacements, column, change)] : [];
    const decided = (column: string, change: "transformation" | "aggregation") =>
        decisions === null ? [] : [edge(overrides, column, change)];
    const observations = relationNames.observations(identity.name);
    const anchors = relationNames.anchors(identity.name);
    const string = { kind: "string" } as const;
    const integer = { kind: "integer" } as const;
    const timestamp = { kind: "timestamp" } as const;
    const nodes = [
        edge(anchors, "node_id", "transformation"),
        edge(observations, "node_id", "transformation"),
        ...told("node_id", "transformation"),
        ...told("replaced_by", "transformation"),
        ...decided("node_a", "transformation"),
        ...decided("node_b", "transformation"),
    ];
    return [
        makeColumn("link_id", string, "Hash of the pair.", { nullable: false, unique: true, from: nodes }),
        makeColumn("node_a", integer, "Node id of one identifier, the smaller.", { nullable: false, from: nodes }),
        makeColumn("node_b", integer, "Node id of the other identifier.", { nullable: false, from: nodes }),
        makeColumn("weaker_rank", integer, "Rank of the weaker of the two types: the smaller, the stronger the link.", {
            nullable: false,
            from: [edge(observations, "identifier_rank", "aggregation")],
        }),
        makeColumn("first_seen_at", timestamp, "When the two first stood together; null where no source can tell.", {
            from: [
                edge(anchors, "first_seen_at", "aggregation"),
                edge(observations, "first_seen_at", "aggregation"),
                ...told("first_seen_at", "aggregation"),
                ...decided("decided_at", "aggregation"),
            ],
        }),
        makeColumn("last_seen_at", timestamp, "When the two last stood together.", {
            from: [
                edge(observations, "last_seen_at", "aggregation"),
                ...told("last_seen_at", "aggregation"),
                ...decided("decided_at", "aggregation"),
            ],
        }),
        ...(keepsLatest(layout)
            ? [
                  makeColumn(
                      "seen_until",
                      timestamp,
                      "Where the latest is kept as `last_seen_at`, or 9999-12-31 while an overwritten row holds both; else null.",
                      {
                          from: ["identifier_rank", "source_table", "last_seen_at"].flatMap((column) => [
                              edge(observations, column, "aggregation"),
                              // A replacement is stronger than every type, whichever it is of.
                              ...(column === "identifier_rank" ? [] : told(column, "aggregation")),
                          ]),
                      },
                  ),
              ]
            : []),
        makeColumn("observations", integer, "How often they stood together.", {
            nullable: false,
            from: [edge(observations, "node_id", "aggregation")],
        }),
        makeColumn("evidence_table", string, "Table of the row that showed it first.", {
            nullable: false,
            from: [
                edge(observations, "source_table", "aggregation"),
                ...told("source_table", "aggregation"),
                ...decided("source_table", "aggregation"),
            ],
        }),
        makeColumn("evidence_key", string, "Key of the row that showed it first.", {
            nullable: false,
            from: [
                edge(observations, "source_key", "aggregation"),
                ...told("source_key", "aggregation"),
                ...decided("source_key", "aggregation"),
            ],
        }),
        ...evidenceColumn(told("node_id", "aggregation"), decided("node_a", "aggregation")),
    ];
}

/** What a link rests on, where that may be something else than rows. */
function evidenceColumn(told: Column["from"], decided: Column["from"]): readonly Column[] {
    if (told.length + decided.length === 0) return [];
    const others = [
        ...(told.length > 0 ? ["the source's own merge record"] : []),
        ...(decided.length > 0 ? ["a decision of people"] : []),
    ];
    return [
        makeColumn("evidence", { kind: "string" }, `What showed it: rows, or ${others.join(", or ")}.`, {
            nullable: false,
            values: {
                values: [
                    "observed",
                    ...(told.length > 0 ? ["source_merge"] : []),
                    ...(decided.length > 0 ? ["override"] : []),
                ],
                open: false,
            },
            from: [...told, ...decided],
        }),
    ];
}
