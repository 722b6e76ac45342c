import type { CustomerModel } from "../../../model/customer-model.js";
import type { Identity } from "../../../model/identity.js";
import { relationNames } from "../../../names/relation-names.js";
import { sql } from "../../../text/sql-text.js";
import type { LineageEdge } from "../../plan/column.js";
import type { Gathered } from "../../plan/gather.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { edge, observationColumns } from "../columns.js";
import { type IdentityLayout, identityLayout } from "../layout.js";
import { profileHash } from "../profile-hash.js";
import type { ErasedIdsView } from "./views.js";

/**
 * Plans `int_<identity>__erased_ids`: what identifiers that are erased were called by, as long as their rows still
 * arrive. A view: none of it is kept.
 */
export function planErasedIds(
    identity: Identity,
    layout: IdentityLayout,
    inputs: readonly Gathered[],
    model: CustomerModel,
): Relation {
    const { dialect } = layout;
    const own = identityLayout(identity, model, dialect);
    const traces = relationNames.traces(layout.identity.name);
    const tombstones = relationNames.tombstones(identity.name);
    const description = `One row per erased ${identity.name} identifier whose rows still arrive: what it and its profile were called.`;
    const view: ErasedIdsView = {
        ...header(description, identity.origin, "view"),
        observed: inputs.map(({ rows, relation }) => ({ rows, relation })),
        traces: modelRef(traces, dialect),
        tombstones: modelRef(tombstones, dialect),
        row_hash: dialect.md5(dialect.concat([sql`source_table`, sql`':'`, sql`source_key`])),
        node_id: dialect.nodeId(sql`hashed.identifier_type`, sql`hashed.identifier`),
        profile_id: own.profileIdSql,
        profile_hash: profileHash({ ...own, hasLives: false }),
    };
    const from = ["identifier_type", "identifier"].flatMap((column) =>
        inputs.flatMap(({ edges }) => edges(column).map((one): LineageEdge => ({ ...one, change: "transformation" }))),
    );
    return makeIntermediate(identity, {
        name: relationNames.erasedIds(identity.name),
        layer: "identity",
        description,
        materialized: "view",
        columns: [
            { ...observationColumns.node_id, nullable: false, unique: true, from },
            makeColumn(own.profileId, { kind: "string" }, "Id of the profile that it founded, or would have.", {
                nullable: false,
                from,
            }),
            makeColumn("erased_at", { kind: "timestamp" }, "The moment of the build that erased it.", {
                nullable: false,
                from: [edge(tombstones, "erased_at", "aggregation")],
            }),
        ],
        key: ["node_id"],
        parents: [...view.observed.map(({ relation }) => relation), view.traces, view.tombstones],
        body: { template: "dbt/identity/erasure/erased_ids", view },
    });
}
