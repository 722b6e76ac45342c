import type { Identity } from "../../../model/identity.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import type { Append } from "../../plan/upkeep.js";
import { edge, typeValues } from "../columns.js";
import type { IdentityLayout } from "../layout.js";
import type { TombstonesView } from "./views.js";

/**
 * Plans `int_<identity>__tombstones`: what must not come back. The rows that a request found may be gone at the next
 * build, and a stale copy of them may arrive at any later one; so this is kept, and never made anew.
 */
export function planTombstones(identity: Identity, layout: IdentityLayout): Relation {
    const { dialect, refs, hasRoles, profileIdSql } = layout;
    const name = relationNames.tombstones(identity.name);
    const requests = relationNames.requests(layout.identity.name);
    const observations = relationNames.observations(layout.identity.name);
    const resolved = relationNames.resolved(layout.identity.name);
    const upkeep: Append = { kind: "append" };
    const description = `One row per ${identity.name} identifier that a request erased, or whose rows it spares, hashed with a key.`;
    const limited = identity.identifiers
        .filter(({ perProfile }) => perProfile !== null)
        .map((type) => literal(type.name));
    const parts = [sql`request_id`, sql`kind`, sql`identifier_type`, sql`value_hash`];
    const view: TombstonesView = {
        ...header(description, identity.origin, upkeep),
        self: modelRef(name, dialect),
        requests: modelRef(requests, dialect),
        observations: refs.observations,
        anchors: refs.anchors,
        resolved: refs.resolved,
        has_roles: hasRoles,
        has_lives: layout.hasLives,
        profile_id: profileIdSql,
        limited: limited.length > 0 ? limited : [literal("")],
        tombstone_id: dialect.md5(
            dialect.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [sql`':'`, part]))),
        ),
    };
    const found = [
        edge(requests, "identifier_type", "transformation"),
        edge(requests, "value_hash", "transformation"),
        edge(observations, "raw_value", "transformation"),
        edge(resolved, layout.profileId, "transformation"),
    ];
    const string = { kind: "string" } as const;
    return makeIntermediate(identity, {
        name,
        layer: "identity",
        description,
        upkeep,
        columns: [
            makeColumn("tombstone_id", string, "Hash of the other columns.", {
                nullable: false,
                unique: true,
                from: found,
            }),
            makeColumn("request_id", string, "The request that found it.", {
                nullable: false,
                from: [edge(requests, "request_id", "identity")],
            }),
            makeColumn("kind", string, "Whether its rows are erased, or spared because they are somebody else's.", {
                nullable: false,
                values: { values: ["erased", "spared"], open: false },
            }),
            makeColumn("identifier_type", string, "Which kind of identifier it is.", {
                nullable: false,
                values: typeValues(layout),
                from: [
                    edge(requests, "identifier_type", "identity"),
                    edge(observations, "identifier_type", "aggregation"),
                ],
            }),
            makeColumn("value_hash", string, "Keyed hash of the identifier.", { nullable: false, from: found }),
            makeColumn("requested_at", { kind: "timestamp" }, "Rows that begin later are not erased.", {
                nullable: false,
                from: [edge(requests, "requested_at", "identity")],
            }),
            makeColumn("erased_at", { kind: "timestamp" }, "The moment of the build that found it.", {
                nullable: false,
            }),
        ],
        key: ["tombstone_id"],
        parents: [view.requests, view.observations, view.anchors, view.resolved],
        body: { template: "dbt/identity/erasure/tombstones", view },
    });
}
