import type { Dialect } from "../../dialects/dialect.js";
import type { Snapshot } from "../../model/snapshots.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { columnOf } from "../plan/lookup.js";
import { makeColumn } from "../plan/make-column.js";
import { makeIntermediate } from "../plan/make-relation.js";
import { endOfTime } from "../plan/moments.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { identifiers, keptColumns, keptOf } from "./kept.js";
import type { Surroundings } from "./surroundings.js";
import type { FirstView, KeepingView } from "./views.js";

/** Plans `snap_<source>__<table>`: every state of a row that a build has seen, and the builds between which it was so. */
export function planSnapshot(snapshot: Snapshot, { definition, dialect }: Surroundings): Relation {
    const { table } = snapshot;
    const kept = keptOf(snapshot);
    const state = relationNames.state(table.source, table.name);
    const name = relationNames.snapshot(table.source, table.name);
    const description = `What ${table.source}.${table.name} was: one row per state of a row that a build has seen. It cannot be made again.`;
    const own = [columnNames.stateId(), columnNames.seenFrom()];
    const columns = identifiers([...kept.names, ...own], dialect);
    const [stateRef, forever] = [modelRef(state, dialect), dialect.timestampLiteral(endOfTime)];
    const first: FirstView = { ...header(description, definition.origin, "table"), state: stateRef, columns, forever };
    const keeping: KeepingView = {
        self: modelRef(name, dialect),
        state: stateRef,
        key: identifiers(table.key, dialect),
        same: [
            ...table.key.map(
                (column) => sql`state.${dialect.identifier(column)} = stored.${dialect.identifier(column)}`,
            ),
            ...kept.compared.map((column) => same(column, snapshot, dialect)),
        ],
        columns: columns.map((column) => sql`state.${column}`),
        forever,
    };
    const relation = makeIntermediate(definition, {
        name,
        layer: "snapshots",
        description,
        columns: [
            ...keptColumns(snapshot, state),
            makeColumn(columnNames.stateId(), { kind: "string" }, "Names the state.", {
                nullable: false,
                from: [{ relation: state, column: columnNames.stateId(), change: "identity" }],
            }),
            makeColumn(columnNames.seenFrom(), { kind: "timestamp" }, "The build that first saw the state, UTC.", {
                nullable: false,
                from: [{ relation: state, column: columnNames.seenFrom(), change: "identity" }],
            }),
            makeColumn(
                columnNames.seenUntil(),
                { kind: "timestamp" },
                "The build that saw another state or none, UTC; 9999-12-31 while the row is so.",
                { nullable: false },
            ),
        ],
        key: [columnNames.stateId()],
        parents: [stateRef],
        upkeep: {
            kind: "snapshot",
            key: table.key,
            compared: kept.compared,
            forget: { template: "engine/snapshots/forget", view: keeping },
            close: { template: "engine/snapshots/close", view: keeping },
            add: { template: "engine/snapshots/add", view: keeping },
        },
        body: { template: "engine/snapshots/first", view: first },
    });
    return { ...relation, folder: "snapshots" };
}

/** Documents compare as text: not every engine compares them. */
function same(name: string, { table }: Snapshot, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    const kind = name === columnNames.withdrawn() ? "boolean" : columnOf(table, name).type.kind;
    const plain = kind !== "json" && kind !== "list" && kind !== "record";
    const text = (value: SqlText): SqlText =>
        plain ? value : sql`cast(${value} as ${dialect.typeName({ kind: "string" })})`;
    return sql`${text(sql`state.${column}`)} is not distinct from ${text(sql`stored.${column}`)}`;
}
