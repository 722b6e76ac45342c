import { relationNames } from "../../../names/relation-names.js";
import { sql } from "../../../text/sql-text.js";
import type { Column } from "../../plan/column.js";
import type { Gathered } from "../../plan/gather.js";
import { header } from "../../plan/header.js";
import { makeColumn } from "../../plan/make-column.js";
import type { Relation } from "../../plan/relation.js";
import { observationColumns, roleColumn } from "../columns.js";
import type { IdentityLayout } from "../layout.js";
import { intermediate } from "../relation.js";
import { keyedHash } from "./keyed-hash.js";
import type { TracesView } from "./views.js";

/** Plans `int_<identity>_erasure__traces`: what could tie a row to a request, and nothing that tells whose it is. */
export function planTraces(layout: IdentityLayout, inputs: readonly Gathered[]): Relation {
    const { identity, dialect, hasRoles } = layout;
    const description = "One row per usable identifier in a source row, hashed with a key.";
    const position = dialect.castToText(sql`source_position`, { kind: "integer" });
    const view: TracesView = {
        ...header(description, identity.origin, "table"),
        observed: inputs.map(({ rows, relation }) => ({ rows, relation })),
        has_roles: hasRoles,
        row_hash: dialect.md5(dialect.concat([sql`observed.source_table`, sql`':'`, sql`observed.source_key`])),
        value_hash: keyedHash(
            dialect.concat([sql`observed.identifier_type`, sql`':'`, sql`observed.identifier`]),
            dialect,
        ),
        node_id: dialect.nodeId(sql`identifier_type`, sql`value_hash`),
        trace_id: dialect.md5(dialect.concat([sql`row_hash`, sql`':'`, position])),
    };
    return intermediate(layout, {
        name: relationNames.traces(identity.name),
        description,
        columns: traceColumns(layout, inputs),
        key: ["trace_id"],
        parents: view.observed.map(({ relation }) => relation),
        body: { template: "dbt/identity/erasure/traces", view },
    });
}

const string = { kind: "string" } as const;

function traceColumns(layout: IdentityLayout, inputs: readonly Gathered[]): readonly Column[] {
    const from = (columns: readonly string[], change: "identity" | "transformation"): Column["from"] =>
        inputs.flatMap(({ edges }) => columns.flatMap((column) => edges(column).map((one) => ({ ...one, change }))));
    const base = observationColumns;
    const same = (column: Column): Column => ({ ...column, from: from([column.name], "identity") });
    const hashed = from(["identifier_type", "identifier"], "transformation");
    return [
        makeColumn("trace_id", string, "Hash of row and place.", {
            nullable: false,
            from: from(["source_table", "source_key", "source_position"], "transformation"),
        }),
        same(base.source_table),
        makeColumn("row_hash", string, "Hash of table and key of the row.", {
            nullable: false,
            from: from(["source_table", "source_key"], "transformation"),
        }),
        ...roleColumn(layout).map(same),
        same(base.source_column),
        same(base.identifier_type),
        same(base.identifier_rank),
        same(base.source_position),
        makeColumn("value_hash", string, "Keyed hash of the identifier.", { nullable: false, from: hashed }),
        { ...base.node_id, nullable: false, from: hashed },
        same(base.first_seen_at),
        same(base.last_seen_at),
    ];
}
