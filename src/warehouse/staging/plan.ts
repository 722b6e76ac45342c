import type { Dialect } from "../../dialects/dialect.js";
import { printExpression } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { Source, SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { columnOf } from "../plan/lookup.js";
import { sourceRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { sourceKey } from "../plan/source-key.js";
import { tableTime } from "../plan/table-time.js";
import { planDelivered } from "./absent.js";
import { planColumns } from "./columns.js";
import { printComputed, printInPlace } from "./computed-column.js";
import { planLateRows } from "./late-rows.js";
import { planLostValues } from "./lost-values.js";
import { readRaw } from "./read-column.js";
import { stagedColumns, stagedGrain } from "./staged-table.js";
import { planVersion } from "./version.js";
import type { StagingView } from "./views.js";

/** Plans the staging relations of a source, one per table. */
export function planStaging(source: Source, dialect: Dialect): readonly Relation[] {
    return source.tables.map((table) => planTable(table, source, dialect));
}

/**
 * Plans `stg_<source>__<table>`: the table renamed and cast, one row per key or version, nothing later than as_of.
 * The only relation that reads its source.
 */
function planTable(table: SourceTable, source: Source, dialect: Dialect): Relation {
    const name = relationNames.staging(table.source, table.name);
    const reference = sourceRef(table, dialect);
    const grain = stagedGrain(table);
    return {
        name,
        layer: "staging",
        folder: "staging",
        area: table.source,
        description: table.description,
        origin: table.origin,
        owner: source.owner,
        version: null,
        public: false,
        materialized: "view",
        upkeep: null,
        columns: planColumns(table),
        key: grain.length === 1 ? grain : [columnNames.rowKey()],
        placeholders: false,
        parents: [reference],
        tests: [...planLostValues(table, name, dialect), ...planLateRows(table, dialect)],
        program: null,
        body: { template: "dbt/staging/table", view: planView(table, dialect) },
    };
}

function planView(table: SourceTable, dialect: Dialect): StagingView {
    const { identifier } = dialect;
    const raw = table.columns.filter(({ from }) => from.kind === "raw");
    const computed = [
        ...table.columns
            .filter(({ from }) => from.kind === "expression")
            .map((column) => named(printComputed(column, table, dialect), column.name, dialect)),
        ...marks(table, dialect),
    ];
    const asksNow =
        table.columns.some(({ from }) => from.kind === "expression" && usesNow(from.value)) ||
        [table.where, table.deletedWhen].some((expression) => expression !== null && usesNow(expression));
    return {
        ...header(table.description, table.origin, "view"),
        source: sourceRef(table, dialect),
        delivered: planDelivered(raw, table, dialect),
        columns: raw.map((column) => named(readRaw(column, dialect), column.name, dialect)),
        computed,
        read: computed.length > 0 ? sql`computed` : sql`renamed`,
        keys: stagedGrain(table).map(identifier),
        condition: condition(table, dialect),
        time: identifier(tableTime(table)),
        version: planVersion(table, dialect),
        names: selectList(table, dialect),
        asks_now: asksNow,
    };
}

/** What staging says of a row: that it is columnNames.withdrawn(), and that it is read when that depends on the run. */
function marks(table: SourceTable, dialect: Dialect): readonly SqlText[] {
    const added: SqlText[] = [];
    if (table.where !== null && usesNow(table.where)) {
        added.push(sql`${printInPlace(table.where, table, dialect)} as is_read`);
    }
    if (table.deletedWhen !== null) {
        const value = printInPlace(table.deletedWhen, table, dialect);
        const mark = table.deletedWhen.nullable ? sql`coalesce(${value}, false)` : value;
        added.push(named(mark, columnNames.withdrawn(), dialect));
    }
    return added;
}

function selectList(table: SourceTable, dialect: Dialect): readonly SqlText[] {
    const grain = stagedGrain(table);
    const names = stagedColumns(table).map((column) => dialect.identifier(column.name));
    if (table.deletedWhen !== null) names.push(dialect.identifier(columnNames.withdrawn()));
    if (grain.length === 1) return names;
    const parts = grain.map((name) => columnOf(table, name));
    return [...names, named(sourceKey(parts, dialect), columnNames.rowKey(), dialect)];
}

function condition(table: SourceTable, dialect: Dialect): SqlText | null {
    if (table.where === null) return null;
    if (usesNow(table.where)) return sql`is_read`;
    const where = printExpression(table.where, dialect, {
        now: sql`run.as_of`,
        column: (name) => dialect.identifier(name),
    });
    return table.where.node === "logical" && table.where.operator === "or" ? sql`(${where})` : where;
}

function named(value: SqlText, name: string, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    return value === column ? column : sql`${value} as ${column}`;
}
