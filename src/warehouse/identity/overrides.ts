import type { SourceTable } from "../../model/source.js";
import { relationNames } from "../../names/relation-names.js";
import { sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { columnOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { edge, observationColumns } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { linkHash } from "./link-hash.js";
import { decisionColumns, overrideRows } from "./override-rows.js";
import type { OverridesView } from "./override-views.js";
import { intermediate } from "./relation.js";
import { idleOverrides } from "./tests.js";

/** Plans `int_<identity>__overrides`: what people decided about which two identifiers, as far as it counts. */
export function planOverrides(layout: IdentityLayout, table: SourceTable): Relation {
    const { identity, dialect } = layout;
    const description = `One row per pair of ${identity.name} identifiers that people decided about: the decision that counts.`;
    const rows = overrideRows(layout, table);
    const view: OverridesView = {
        ...header(description, identity.origin, "table"),
        ...rows,
        row_order: dialect.orderText(sql`source_key`),
        override_id: linkHash(layout),
    };
    return intermediate(layout, {
        name: relationNames.overrides(identity.name),
        description,
        columns: overrideColumns(layout, table),
        key: ["override_id"],
        parents: [rows.table, rows.observations],
        tests: [idleOverrides(layout, rows)],
        body: { template: "dbt/identity/overrides", view },
    });
}

function overrideColumns(layout: IdentityLayout, table: SourceTable): Relation["columns"] {
    const { identity } = layout;
    const columns = decisionColumns(layout);
    const string = { kind: "string" } as const;
    const from = (change: "identity" | "transformation", ...names: readonly string[]) =>
        [...new Set(names)].map((name) => edge(rowsOfTable(table), name, change));
    const ends = from("transformation", columns.left_type, columns.left_value, columns.right_type, columns.right_value);
    const types = { values: { values: identity.identifiers.map(({ name }) => name), open: false } };
    const end = (side: "left" | "right", which: string): Relation["columns"] => [
        makeColumn(`${side}_type`, string, `Kind of ${which} identifier.`, {
            nullable: false,
            ...types,
            from: from("identity", columns[`${side}_type`]),
        }),
        makeColumn(`${side}_identifier`, string, `The ${which} identifier, after normalising.`, {
            nullable: false,
            pii: "identifier",
            from: from("transformation", columns[`${side}_type`], columns[`${side}_value`]),
        }),
    ];
    const told = (role: "author" | "reason", description: string) => {
        const { pii } = columnOf(table, columns[role]);
        return makeColumn(role, string, description, { pii, from: from("identity", columns[role]) });
    };
    const time = columnOf(table, columns.decided_at);
    return [
        makeColumn("override_id", string, "Hash of the pair.", { nullable: false, unique: true, from: ends }),
        makeColumn("node_a", { kind: "integer" }, "Node id of one identifier, the smaller.", {
            nullable: false,
            from: ends,
        }),
        makeColumn("node_b", { kind: "integer" }, "Node id of the other identifier.", { nullable: false, from: ends }),
        ...end("left", "the one"),
        ...end("right", "the other"),
        makeColumn("decision", string, "Whether they are the same one, or different ones.", {
            nullable: false,
            values: { values: ["same", "different"], open: false },
            from: from("identity", columns.decision),
        }),
        told("author", "Who decided."),
        told("reason", "Why."),
        makeColumn("decided_at", { kind: "timestamp" }, "When it was decided; null where nobody knows.", {
            from: from(time.type.kind === "timestamp" ? "identity" : "transformation", columns.decided_at),
        }),
        observationColumns.source_table,
        { ...observationColumns.source_key, from: from("transformation", ...table.key) },
    ];
}
