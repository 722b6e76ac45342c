import type { Dialect } from "../../dialects/dialect.js";
import type { Names } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Binding, Event } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { number, type SqlText, sql } from "../../text/sql-text.js";
import { columnOf, tableOf } from "../plan/lookup.js";
import { sourceKey } from "../plan/source-key.js";
import { tableTime } from "../plan/table-time.js";
import type { Incremental } from "../plan/upkeep.js";
import { bindingConditions, expressionsOf } from "./binding-conditions.js";
import { bindingNames } from "./binding-names.js";
import { planBoundTable } from "./bound-table.js";
import { type EventErasure, erasedFlags } from "./erasure.js";
import type { BindingView, RowsBeforeView } from "./views.js";

/**
 * Whether a row of the event stays what it is until one of its times moves, so that stored rows need not be read
 * again. What asks for now() changes with every build, and what a row looks up changes without the row.
 */
export function keepsRows(event: Event, model: CustomerModel): boolean {
    return event.bindings.every((binding) => {
        const { columns, where, deletedWhen, lookups } = tableOf(binding.table, model);
        const staged = columns.flatMap(({ from }) => (from.kind === "expression" ? [from.value] : []));
        const read = [...expressionsOf(binding), ...staged, where, deletedWhen];
        return lookups.length === 0 && !read.some((expression) => expression !== null && usesNow(expression));
    });
}

/** Leaves out the rows of a table that are stored with the times that they have now. */
export function planKeptBinding(
    binding: Binding,
    rank: number,
    table: SourceTable,
    rows: SqlText,
    erasure: EventErasure | null,
    dialect: Dialect,
): BindingView["kept"] {
    const qualified = (name: string): SqlText => sql`found.${dialect.identifier(name)}`;
    const names: Names = { ...bindingNames(dialect), column: qualified };
    const differs = (stored: SqlText, name: string): SqlText => sql`was.${stored} is distinct from ${qualified(name)}`;
    return {
        rows,
        rank: number(rank),
        source_key: sourceKey(keyOf(table), dialect, (name) => sql`found.${name}`),
        conditions: bindingConditions(binding, table, names, dialect),
        differences: [
            differs(sql`occurred_at`, binding.at),
            differs(sql`source_changed_at`, tableTime(table)),
            ...(table.loadedAt === null ? [] : [differs(sql`source_loaded_at`, table.loadedAt)]),
            // An erasure moves no time: what a row still says is asked for.
            ...(erasure === null
                ? []
                : erasedFlags(erasure, table, dialect, (name) => sql`found.${name}`).map(
                      ({ name, value }) => sql`was.${name} is distinct from (${value})`,
                  )),
        ],
        plain_conditions: bindingConditions(binding, table, bindingNames(dialect), dialect),
    };
}

/** How `int_<event>__rows` goes on from what is stored. */
export function planRowsUpkeep(
    event: Event,
    self: RowsBeforeView["self"],
    model: CustomerModel,
    dialect: Dialect,
): Incremental {
    const view: RowsBeforeView = {
        self,
        bindings: event.bindings.map((binding, index) => {
            const table = tableOf(binding.table, model);
            const { relation, latest } = planBoundTable(table, dialect);
            return {
                rank: number(index + 1),
                relation,
                latest,
                source_key: sourceKey(keyOf(table), dialect),
                conditions: bindingConditions(binding, table, bindingNames(dialect), dialect),
                at: dialect.identifier(binding.at),
            };
        }),
    };
    return { kind: "incremental", key: "row_id", before: { template: "dbt/events/before/rows", view } };
}

const keyOf = (table: SourceTable) => table.key.map((name) => columnOf(table, name));
