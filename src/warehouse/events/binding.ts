import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { Binding, BoundProperty, Event } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { comment } from "../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { columnOf } from "../plan/lookup.js";
import { sourceKey } from "../plan/source-key.js";
import { tableTime } from "../plan/table-time.js";
import { bindingConditions, bindingFilters, expressionsOf } from "./binding-conditions.js";
import { bindingNames } from "./binding-names.js";
import { planBoundTable } from "./bound-table.js";
import { planKeptBinding } from "./kept-rows.js";
import { isRead, payloadText, payloadValue, propertyOf, unreadableProperty } from "./payload.js";
import type { BindingView } from "./views.js";

/** How the rows of one table become rows of the event. `rank` is the binding's place in the list, from 1. */
export function planBinding(
    binding: Binding,
    rank: number,
    event: Event,
    table: SourceTable,
    keeps: boolean,
    dialect: Dialect,
): BindingView {
    const { rows, latest } = planBoundTable(table, dialect);
    const payload = binding.properties.filter((property) => isRead(property, event));
    const suffix =
        event.bindings.filter((other) => sameTable(other, binding)).length > 1 ? (`__${rank}` as SqlText) : sql``;
    const filters = bindingFilters(binding, table, bindingNames(dialect), dialect);
    const imported = latest?.rows ?? rows;
    const kept = keeps
        ? planKeptBinding(binding, rank, table, imported, cteNames.step(sql`${rows}${suffix}`, "read"), dialect)
        : null;
    return {
        rows: imported,
        read: kept?.rows ?? imported,
        kept,
        bound: cteNames.step(sql`${rows}${suffix}`, "bound"),
        text:
            payload.length === 0
                ? null
                : {
                      rows: cteNames.step(sql`${rows}${suffix}`, "text"),
                      columns: payload.map((property) => payloadText(property, event, dialect)),
                  },
        comment: binding.authoritative
            ? comment("Rows that fail `where` stay visible: a key that stands here is decided here.")
            : null,
        conditions: bindingConditions(binding, table, bindingNames(dialect), dialect),
        source_table: literal(`${table.source}.${table.name}`),
        source_key: sourceKey(
            table.key.map((name) => columnOf(table, name)),
            dialect,
        ),
        message_key: messageKey(binding, event, table, dialect),
        rank: dialect.valueLiteral(String(rank), { kind: "integer" }),
        is_bound:
            binding.authoritative && filters.length > 0 ? sql`coalesce(${conjunction(filters)}, false)` : sql`true`,
        columns: binding.properties.map((property) => boundColumn(property, event, dialect)),
        unreadable: unreadableProperty(binding.properties, event, dialect),
        at: timeColumn(binding.at, "occurred_at", dialect),
        changed_at: timeColumn(tableTime(table), "source_changed_at", dialect),
        loaded_at: timeColumn(table.loadedAt, "source_loaded_at", dialect),
        readable_at: readableAt(binding, table, dialect),
        asks_now: expressionsOf(binding).some(usesNow),
    };
}

/** What names the row's message, as text; a column of every binding as soon as one of them has it. */
function messageKey({ id }: Binding, event: Event, table: SourceTable, dialect: Dialect): SqlText | null {
    if (!hasMessages(event)) return null;
    if (id === null) return dialect.nullOf({ kind: "string" });
    const { type } = columnOf(table, id);
    const text = dialect.castToText(dialect.identifier(id), type);
    // Programs that have no id to send send an empty one.
    return type.kind === "string" ? sql`nullif(${text}, '')` : text;
}

/** Whether any binding says what names its messages. */
export const hasMessages = ({ bindings }: Event): boolean => bindings.some(({ id }) => id !== null);

const sameTable = (a: Binding, b: Binding): boolean =>
    a.table.source === b.table.source && a.table.table === b.table.table;

const conjunction = (conditions: readonly SqlText[]): SqlText => conditions.join(" and ") as SqlText;

function boundColumn(property: BoundProperty, event: Event, dialect: Dialect): SqlText {
    const name = dialect.identifier(property.name);
    const value = boundValue(property, event, dialect);
    return value === name ? name : sql`${value} as ${name}`;
}

function boundValue(property: BoundProperty, event: Event, dialect: Dialect): SqlText {
    if (property.kind === "absent") return dialect.nullOf(propertyOf(event, property.name).type);
    if (property.kind === "payload" || isRead(property, event)) return payloadValue(property, event, dialect);
    return printTyped(property.value, dialect, bindingNames(dialect));
}

/** From when on the row could be read: it was loaded, and what it speaks of has happened. */
function readableAt(binding: Binding, table: SourceTable, dialect: Dialect): SqlText {
    const columns = readTimes(binding, table);
    const type = { kind: "timestamp" } as const;
    const args = columns.map((name) => {
        const column = dialect.identifier(name);
        return { sql: column, atom: column, type };
    });
    return args.length === 1 ? dialect.identifier(binding.at) : dialect.functions.greatest({ args, type });
}

/** The staged times, the latest of which is when a row could be read. */
export function readTimes(binding: Binding, { changes, loadedAt, lookups }: SourceTable): readonly string[] {
    // What a row looks up is a part of it: it can be read anew when that has changed.
    const looked = lookups.length > 0 ? [columnNames.lookedUpAt()] : [];
    return [...new Set([...(loadedAt === null ? [] : [loadedAt]), tableTime({ changes }), binding.at, ...looked])];
}

function timeColumn(from: string | null, name: string, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    if (from === name) return column;
    return sql`${from === null ? dialect.nullOf({ kind: "timestamp" }) : dialect.identifier(from)} as ${column}`;
}
