import type { Overrides } from "../../model/identity.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { columnOf } from "../plan/lookup.js";
import { normalize } from "../plan/normalize.js";
import { modelRef } from "../plan/reference.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { sourceKey } from "../plan/source-key.js";
import type { IdentityLayout } from "./layout.js";
import type { OverrideRowsView } from "./override-views.js";

/** The columns of the table of decisions. @throws Error when there is none */
export function decisionColumns({ identity }: IdentityLayout): Overrides["columns"] {
    if (identity.overrides === null) throw new Error(`nobody decides about ${identity.name}`);
    return identity.overrides.columns;
}

/** The rows of the table of decisions as statements, each judged whether it can decide anything. */
export function overrideRows(layout: IdentityLayout, table: SourceTable): OverrideRowsView {
    const { identity, dialect, refs } = layout;
    const { identifier } = dialect;
    const columns = decisionColumns(layout);
    const rows = cteNames.staged(table.source, table.name);
    const string = { kind: "string" } as const;
    const timestamp = { kind: "timestamp" } as const;
    const time = columnOf(table, columns.decided_at);
    const decidedAt =
        time.type.kind === "timestamp"
            ? identifier(time.name)
            : dialect.cast(identifier(time.name), time.type, timestamp);
    const key = table.key.map((name) => columnOf(table, name));
    return {
        rows,
        table: modelRef(rowsOfTable(table), dialect),
        observations: refs.observations,
        latest:
            table.changes.kind === "log"
                ? {
                      rows: cteNames.step(rows, "latest"),
                      key: table.key.map(identifier),
                      time: identifier(table.changes.updatedAt),
                  }
                : null,
        withdrawn: table.deletedWhen === null ? null : identifier(columnNames.withdrawn()),
        columns: [
            sql`${literal(`${table.source}.${table.name}`)} as source_table`,
            sql`${sourceKey(key, dialect)} as source_key`,
            ...(["decision", "left_type", "left_value", "right_type", "right_value", "author", "reason"] as const).map(
                (role) => as(identifier(columns[role]), role as SqlText),
            ),
            as(decidedAt, sql`decided_at`),
        ],
        types: identity.identifiers.map(({ name, normalize: normalizer }) => ({
            type: literal(name),
            left: normalize({ sql: sql`left_value`, type: string }, normalizer, dialect),
            right: normalize({ sql: sql`right_value`, type: string }, normalizer, dialect),
        })),
        has_lives: layout.hasLives,
        sides: [sql`left`, sql`right`],
        left_node: dialect.nodeId(sql`left_type`, sql`left_identifier`),
        right_node: dialect.nodeId(sql`right_type`, sql`right_identifier`),
    };
}

const as = (value: SqlText, name: SqlText): SqlText => (value === name ? value : sql`${value} as ${name}`);
