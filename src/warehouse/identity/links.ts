import { relationNames } from "../../names/relation-names.js";
import { sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { edge } from "./columns.js";
import { keepsLatest, seenUntilView } from "./keep.js";
import type { IdentityLayout } from "./layout.js";
import { intermediate } from "./relation.js";
import { linkThroughRejected } from "./tests.js";
import type { LinksView } from "./views.js";

/** Plans `int_<identity>__links`: which identifiers stood in one row, how often, since when. */
export function planLinks(layout: IdentityLayout): Relation {
    const { identity, dialect, refs } = layout;
    const description = `One row per pair of ${identity.name} identifiers that stood in one row: they are one ${identity.name}, unless a limit forbids it.`;
    const integer = { kind: "integer" } as const;
    const view: LinksView = {
        ...header(description, identity.origin, "table"),
        observations: refs.observations,
        anchors: refs.anchors,
        replacements: layout.replaces ? refs.replacements : null,
        has_roles: layout.hasRoles,
        row_order: [
            ...["source_table", "source_key", ...(layout.hasRoles ? ["role"] : [])].map((name) =>
                dialect.orderText(dialect.identifier(name)),
            ),
        ],
        seen_until: seenUntilView(layout),
        link_id: dialect.md5(
            dialect.concat([
                dialect.castToText(sql`node_a`, integer),
                sql`':'`,
                dialect.castToText(sql`node_b`, integer),
            ]),
        ),
    };
    return intermediate(layout, {
        name: relationNames.links(identity.name),
        description,
        columns: linkColumns(layout),
        key: ["link_id"],
        parents: [refs.observations, refs.anchors, ...(layout.replaces ? [refs.replacements] : [])],
        tests: [linkThroughRejected(layout)],
        body: { template: "dbt/identity/links", view },
    });
}

function linkColumns(layout: IdentityLayout): Relation["columns"] {
    const { identity, replaces } = layout;
    const replacements = relationNames.replacements(identity.name);
    const told = (column: string, change: "transformation" | "aggregation") =>
        replaces ? [edge(replacements, column, change)] : [];
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
            ],
        }),
        makeColumn("last_seen_at", timestamp, "When the two last stood together.", {
            from: [edge(observations, "last_seen_at", "aggregation"), ...told("last_seen_at", "aggregation")],
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
            from: [edge(observations, "source_table", "aggregation"), ...told("source_table", "aggregation")],
        }),
        makeColumn("evidence_key", string, "Key of the row that showed it first.", {
            nullable: false,
            from: [edge(observations, "source_key", "aggregation"), ...told("source_key", "aggregation")],
        }),
        ...(replaces
            ? [
                  makeColumn("evidence", string, "What showed it: rows, or the source's own merge record.", {
                      nullable: false,
                      values: { values: ["observed", "source_merge"], open: false },
                      from: told("node_id", "aggregation"),
                  }),
              ]
            : []),
    ];
}
