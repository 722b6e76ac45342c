import type { Dialect } from "../../dialects/dialect.js";
import type { Duration } from "../../model/duration.js";
import type { SourceTable } from "../../model/source.js";
import { relationNames } from "../../names/relation-names.js";
import { sql } from "../../text/sql-text.js";
import type { DataTest } from "../plan/data-test.js";
import { columnOf } from "../plan/lookup.js";
import { modelRef } from "../plan/reference.js";
import { tableTime } from "../plan/table-time.js";
import { stagedGrain } from "./staged-table.js";
import type { LateRowsView } from "./views.js";

/**
 * Lists rows that were loaded later than `late_by` promises. A warning: they are read like any other, but whoever
 * looked at the day before took it for complete.
 */
export function planLateRows(table: SourceTable, dialect: Dialect): readonly DataTest[] {
    const { lateBy, loadedAt, source, name } = table;
    if (lateBy === null || loadedAt === null || loadedAt === tableTime(table)) return [];
    const relation = relationNames.staging(source, name);
    const time = dialect.identifier(tableTime(table));
    const { type } = columnOf(table, tableTime(table));
    const loaded = dialect.identifier(loadedAt);
    const view: LateRowsView = {
        rows: modelRef(relation, dialect),
        columns: [...stagedGrain(table), tableTime(table), loadedAt]
            .filter((column, index, all) => all.indexOf(column) === index)
            .map(dialect.identifier),
        condition: sql`${loaded} > ${dialect.shift(time, "+", lateBy.count, lateBy.unit, type)}`,
    };
    return [
        {
            name: `${relation}_late_rows`,
            description: `Rows of ${source}.${name} that were loaded more than ${words(lateBy)} after what they tell.`,
            severity: "warn",
            body: { template: "dbt/staging/late_rows", view },
        },
    ];
}

const words = ({ count, unit }: Duration): string => `${count} ${unit}${count === 1 ? "" : "s"}`;
