import type { CustomerModel } from "../../../model/customer-model.js";
import type { Erasures } from "../../../model/identity.js";
import type { SourceTable } from "../../../model/source.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { LineageEdge } from "../../plan/column.js";
import type { DataTest } from "../../plan/data-test.js";
import { header } from "../../plan/header.js";
import { columnOf, tableOf } from "../../plan/lookup.js";
import { makeColumn } from "../../plan/make-column.js";
import { normalize } from "../../plan/normalize.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { arrivedRows } from "../../plan/rows-of-table.js";
import { sourceKey } from "../../plan/source-key.js";
import { edge } from "../columns.js";
import type { IdentityLayout } from "../layout.js";
import { intermediate } from "../relation.js";
import { keyedHash } from "./keyed-hash.js";
import type { AskedView, RequestsView, UnreadableRequestsView } from "./views.js";

/** Plans `int_<identity>_erasure__requests`: who asked to be forgotten, by a hash of what they named. */
export function planRequests(layout: IdentityLayout, erasures: Erasures, model: CustomerModel): Relation {
    const { identity, dialect } = layout;
    const table = tableOf(erasures.table, model);
    const { identifier_type: type, identifier: value, requested_at: time } = erasures.columns;
    const description = "One row per request for erasure that names an identifier, hashed with a key.";
    const qualified = (name: string): SqlText => sql`requests.${dialect.identifier(name)}`;
    const timeType = columnOf(table, time).type;
    const timestamp = { kind: "timestamp" } as const;
    const asked: AskedView = {
        requests: modelRef(arrivedRows(table), dialect),
        identifier_type: dialect.identifier(type),
        identifier: dialect.identifier(value),
        requested_at:
            timeType.kind === "timestamp" ? qualified(time) : dialect.cast(qualified(time), timeType, timestamp),
        types: identity.identifiers.map(({ name, normalize: normalizer }) => ({
            type: literal(name),
            normalized: normalize({ sql: qualified(value), type: { kind: "string" } }, normalizer, dialect),
        })),
    };
    const view: RequestsView = {
        ...header(description, identity.origin, "table"),
        ...asked,
        value_hash: keyedHash(dialect.concat([sql`asked.identifier_type`, sql`':'`, sql`asked.identifier`]), dialect),
        request_id: dialect.md5(
            dialect.concat([sql`value_hash`, sql`':'`, dialect.castToText(sql`requested_at`, timestamp)]),
        ),
        node_id: dialect.nodeId(sql`identifier_type`, sql`value_hash`),
        world_identifier: worldIdentifier(layout),
    };
    const from = (columns: readonly string[], change: LineageEdge["change"] = "transformation") =>
        columns.map((column) => edge(arrivedRows(table), column, change));
    const string = { kind: "string" } as const;
    const integer = { kind: "integer" } as const;
    const node = from([type, value]);
    return intermediate(layout, {
        name: relationNames.requests(identity.name),
        description,
        columns: [
            makeColumn("request_id", string, "Hash of what was named and when.", {
                nullable: false,
                unique: true,
                from: from([type, value, time]),
            }),
            makeColumn("identifier_type", string, "Which kind of identifier was named.", {
                nullable: false,
                from: from([type], "identity"),
            }),
            makeColumn("value_hash", string, "Keyed hash of the identifier.", { nullable: false, from: node }),
            makeColumn("node_id", integer, "Hash of type and keyed hash.", { nullable: false, from: node }),
            makeColumn("world_identifier", string, "What it is called in the world of the request.", {
                nullable: false,
                from: from([type, value, time]),
            }),
            makeColumn("requested_at", timestamp, "When it was asked for.", {
                nullable: false,
                from: from([time], timeType.kind === "timestamp" ? "identity" : "transformation"),
            }),
        ],
        key: ["request_id"],
        parents: [view.requests],
        tests: [unreadableRequests(layout, asked, table)],
        body: { template: "dbt/identity/erasure/requests", view },
    });
}

/** A request that is read wrong erases nobody, and nobody would know. */
function unreadableRequests({ identity, dialect }: IdentityLayout, asked: AskedView, table: SourceTable): DataTest {
    const key = table.key.map((name) => columnOf(table, name));
    const view: UnreadableRequestsView = {
        ...asked,
        source_key: sourceKey(key, dialect, (name) => sql`requests.${name}`),
        known: asked.types.map(({ type }) => type),
    };
    return {
        name: `${relationNames.requests(identity.name)}_unreadable_requests`,
        description: "Every request for erasure names a kind of identifier, a value of that kind, and a time.",
        severity: "error",
        body: { template: "dbt/identity/erasure/unreadable_requests", view },
    };
}

/** An identifier as a request sees it: nothing that two requests see is the same node. */
export const worldIdentifier = ({ dialect }: IdentityLayout): SqlText =>
    dialect.concat([sql`request_id`, sql`':'`, sql`value_hash`]);

export const worldNode = (layout: IdentityLayout): SqlText =>
    layout.dialect.nodeId(sql`identifier_type`, worldIdentifier(layout));
