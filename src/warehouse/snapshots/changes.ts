import type { Dialect } from "../../dialects/dialect.js";
import type { Snapshot } from "../../model/snapshots.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { LineageEdge } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { endOfTime } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { sourceKey } from "../plan/source-key.js";
import { identifiers, type Kept, keptColumns, keptOf } from "./kept.js";
import type { Surroundings } from "./surroundings.js";
import type { ChangesView } from "./views.js";

const timestamp = { kind: "timestamp" } as const;

/**
 * Plans `int_<source>__<table>__changes`: the snapshot as if the table had been a log, so that whoever builds a history
 * reads one kind of table.
 */
export function planChanges(snapshot: Snapshot, { definition, dialect }: Surroundings): Relation {
    const { table } = snapshot;
    const kept = keptOf(snapshot);
    const from = relationNames.snapshot(table.source, table.name);
    const description = `Changes of ${table.source}.${table.name} that builds have seen: one row per change of a row.`;
    const reference = modelRef(from, dialect);
    const key = identifiers(table.key, dialect);
    const view: ChangesView = {
        ...header(description, definition.origin, "view"),
        snapshot: reference,
        key,
        columns: identifiers(kept.names, dialect),
        dated_at: datedAt(kept, dialect),
        withdrawn: kept.hasDeletions ? dialect.identifier(columnNames.withdrawn()) : sql`false`,
        order: [
            sql`seen_until`,
            sql`seen_from`,
            sql`${dialect.identifier(kept.updatedAt.name)} nulls first`,
            sql`state_id`,
        ],
        change_id: changeId(kept, dialect),
        forever: dialect.timestampLiteral(endOfTime),
    };
    const edges = (...columns: readonly string[]): readonly LineageEdge[] =>
        columns.map((column) => ({ relation: from, column, change: "transformation" }));
    const looked = kept.looksUp ? [columnNames.lookedUpAt()] : [];
    const times = [kept.updatedAt.name, ...looked, columnNames.seenFrom(), columnNames.seenUntil()];
    return makeIntermediate(definition, {
        name: relationNames.changes(table.source, table.name),
        layer: "snapshots",
        description,
        materialized: "view",
        columns: [
            makeColumn(
                columnNames.changeId(),
                { kind: "string" },
                `Names the change: a hash of ${table.key.join(", ")} and its moment.`,
                { nullable: false, from: edges(...new Set([...table.key, ...times])) },
            ),
            ...keptColumns(snapshot, from),
            makeColumn(
                columnNames.heldFrom(),
                timestamp,
                "When the row became so, UTC: by its source, or else by the build that saw it first.",
                { nullable: false, from: edges(...times) },
            ),
            makeColumn(columnNames.isGone(), { kind: "boolean" }, "The source has withdrawn the row, or it is gone.", {
                nullable: false,
                from: edges(
                    ...(kept.hasDeletions ? [columnNames.withdrawn()] : []),
                    columnNames.seenFrom(),
                    columnNames.seenUntil(),
                ),
            }),
        ],
        key: [columnNames.changeId()],
        parents: [reference],
        body: { template: "dbt/snapshots/changes", view },
    });
}

function datedAt({ updatedAt: { name, type }, looksUp }: Kept, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    const moment = type.kind === "timestamp" ? column : dialect.cast(column, type, timestamp);
    if (!looksUp) return sql`coalesce(${moment}, seen_from)`;
    // The row is as old as the newest thing it says.
    const times = [moment, dialect.identifier(columnNames.lookedUpAt())];
    const args = times.map((time) => ({ sql: time, atom: time, type: timestamp }));
    return sql`coalesce(${dialect.functions.greatest({ args, type: timestamp })}, seen_from)`;
}

const changeId = ({ key }: Kept, dialect: Dialect): SqlText =>
    dialect.md5(
        dialect.concat([
            sourceKey(key, dialect),
            literal("|"),
            dialect.castToText(dialect.identifier(columnNames.heldFrom()), timestamp),
        ]),
    );
