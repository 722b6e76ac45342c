import type { Dialect } from "../../dialects/dialect.js";
import type { Snapshot } from "../../model/snapshots.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { sourceKey } from "../plan/source-key.js";
import { identifiers, keptColumns, keptOf } from "./kept.js";
import type { Surroundings } from "./surroundings.js";
import type { StateView } from "./views.js";

const timestamp = { kind: "timestamp" } as const;

/** Plans `int_<source>__<table>__state`: the rows of a table as they are now, in the columns that are kept. */
export function planState(snapshot: Snapshot, { definition, dialect }: Surroundings): Relation {
    const { table } = snapshot;
    const kept = keptOf(snapshot);
    const staging = kept.looksUp ? rowsOfTable(table) : relationNames.staging(table.source, table.name);
    const description = `What is kept of ${table.source}.${table.name}, as it is now: one row per ${table.key.join(", ")}.`;
    const source = modelRef(staging, dialect);
    const view: StateView = {
        ...header(description, definition.origin, "view"),
        source,
        rows: cteNames.staged(table.source, table.name),
        columns: identifiers(kept.names, dialect),
        state_id: stateId(snapshot, dialect),
    };
    const idFrom = [...new Set([...table.key, kept.updatedAt.name])];
    return makeIntermediate(definition, {
        name: relationNames.state(table.source, table.name),
        layer: "snapshots",
        description,
        materialized: "view",
        columns: [
            ...keptColumns(snapshot, staging),
            makeColumn(
                columnNames.stateId(),
                { kind: "string" },
                `Names the state: a hash of ${idFrom.join(", ")} and the moment of the build.`,
                {
                    nullable: false,
                    from: idFrom.map((column) => ({ relation: staging, column, change: "transformation" })),
                },
            ),
            makeColumn(columnNames.seenFrom(), timestamp, "The moment of the build, UTC.", { nullable: false }),
        ],
        key: [columnNames.stateId()],
        parents: [source],
        body: { template: "dbt/snapshots/state", view },
    });
}

// `updated_at` besides: of a row that was built twice for one moment, both states have a name.
function stateId(snapshot: Snapshot, dialect: Dialect) {
    const { key, updatedAt } = keptOf(snapshot);
    const updated = dialect.castToText(dialect.identifier(updatedAt.name), updatedAt.type);
    return dialect.md5(
        dialect.concat([
            sourceKey(key, dialect),
            literal("|"),
            sql`coalesce(${updated}, '')`,
            literal("|"),
            dialect.castToText(sql`seen_from`, timestamp),
        ]),
    );
}
