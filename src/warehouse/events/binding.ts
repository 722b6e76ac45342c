import type { Dialect } from "../../dialects/dialect.js";
import { usesNow } from "../../expression/columns.js";
import type { Binding, Event } from "../../model/event.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { comment } from "../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { columnOf } from "../plan/lookup.js";
import { sourceKey } from "../plan/source-key.js";
import { tableTime } from "../plan/table-time.js";
import { bindingConditions, bindingFilters, expressionsOf, versionConditions } from "./binding-conditions.js";
import { bindingNames } from "./binding-names.js";
import { boundColumn } from "./bound-column.js";
import { planBoundTable } from "./bound-table.js";
import { type EventErasure, erasedFlags, flagNames } from "./erasure.js";
import { hasMessages, hasPrevious } from "./event-bindings.js";
import { planKeptBinding } from "./kept-rows.js";
import { isRead, pairColumns, payloadText, unreadableProperty } from "./payload.js";
import { planUpcast } from "./upcast.js";
import type { BindingStep, BindingView } from "./views.js";

/** How a table's rows become rows of the event, and the CTEs that hold them in the event's shape. */
interface PlannedBinding {
    readonly view: BindingView;
    readonly bound: readonly SqlText[];
}

/** What the steps of all versions of a binding share. */
interface Surroundings {
    readonly binding: Binding;
    readonly event: Event;
    readonly table: SourceTable;
    /** The CTE whose rows are read. */
    readonly read: SqlText;
    /** What its rows must be; nothing where that was asked before. */
    readonly conditions: readonly SqlText[];
    readonly rank: number;
    readonly erasure: EventErasure | null;
    readonly dialect: Dialect;
}

/**
 * How the rows of one table become rows of the event: once for each version of it that the table still holds, the
 * current one last. `rank` is the binding's place in the list, from 1.
 */
export function planBinding(
    binding: Binding,
    rank: number,
    event: Event,
    table: SourceTable,
    keeps: boolean,
    erasure: EventErasure | null,
    dialect: Dialect,
): PlannedBinding {
    const { rows, latest } = planBoundTable(table, dialect);
    const isOneOfSeveral = event.bindings.filter((other) => sameTable(other, binding)).length > 1;
    const stem = (isOneOfSeveral ? `${rows}__${rank}` : rows) as SqlText;
    const imported = latest?.rows ?? rows;
    const kept = keeps ? planKeptBinding(binding, rank, table, cteNames.step(stem, "read"), erasure, dialect) : null;
    const around: Surroundings = {
        binding,
        event,
        table,
        read: kept?.rows ?? imported,
        conditions: kept === null ? bindingConditions(binding, table, bindingNames(dialect), dialect) : [],
        rank,
        erasure,
        dialect,
    };
    const stems = [...binding.previous.map((_, index) => `${stem}__v${index + 1}` as SqlText), stem];
    return {
        view: {
            rows: imported,
            kept,
            steps: stems.flatMap((name, index) => planVersion(index, name, around)),
        },
        bound: stems.map((name) => cteNames.step(name, "bound")),
    };
}

/** The steps of the rows of one version; the last has the event's shape. */
function planVersion(index: number, stem: SqlText, around: Surroundings): readonly BindingStep[] {
    const { binding, event, dialect } = around;
    const version = binding.previous[index] ?? null;
    const { properties, bound } = version ?? { properties: event.properties, bound: binding.properties };
    const asksNow = expressionsOf(binding).some(usesNow);
    const conditions = [...around.conditions, ...versionConditions(binding, index, bindingNames(dialect), dialect)];
    const steps: BindingStep[] = [];
    const last = (): SqlText => steps.at(-1)?.rows ?? around.read;
    // What the table's rows must be is asked once, by the first step.
    const add = (step: Pick<BindingStep, "rows" | "comment" | "columns">, asks_now = asksNow): void => {
        steps.push({ ...step, from: last(), asks_now, conditions: steps.length === 0 ? conditions : [] });
    };
    const pairs = pairColumns(bound, dialect);
    if (pairs.length > 0) {
        add({
            rows: cteNames.step(stem, "pairs"),
            comment: comment("The pair that holds each property."),
            columns: [sql`${last()}.*`, ...pairs],
        });
    }
    const texts = bound.filter((property) => isRead(property, properties));
    if (texts.length > 0) {
        add({
            rows: cteNames.step(stem, "text"),
            comment: comment("What the payload holds under each property's name, still text."),
            columns: [sql`${last()}.*`, ...texts.map((property) => payloadText(property, properties, dialect))],
        });
    }
    add({
        rows: cteNames.step(stem, version === null ? "bound" : "typed"),
        comment: binding.authoritative
            ? comment("Rows that fail `where` stay visible: a key that stands here is decided here.")
            : null,
        columns: [
            ...envelope(around),
            ...bound.map((property) => boundColumn(property, properties, dialect)),
            sql`${unreadableProperty(bound, properties, dialect)} as unreadable_property`,
            ...times(around),
            ...(version === null && hasPrevious(event) ? currentVersion(event, dialect) : []),
        ],
    });
    if (version !== null) {
        const { columns, asks_now } = planUpcast(
            version,
            event,
            hasMessages(event),
            around.erasure === null ? [] : flagNames(around.erasure).map(dialect.identifier),
            dialect,
        );
        const note = comment(`Version ${version.version} in today's shape.`);
        add({ rows: cteNames.step(stem, "bound"), comment: note, columns }, asks_now);
    }
    return steps;
}

/** What a row is, before what it says. */
function envelope({ binding, event, table, rank, erasure, dialect }: Surroundings): readonly SqlText[] {
    const filters = bindingFilters(binding, table, bindingNames(dialect), dialect);
    const isBound =
        binding.authoritative && filters.length > 0 ? sql`coalesce(${conjunction(filters)}, false)` : sql`true`;
    return [
        sql`${literal(`${table.source}.${table.name}`)} as source_table`,
        sql`${sourceKey(
            table.key.map((name) => columnOf(table, name)),
            dialect,
        )} as source_key`,
        ...messageKey(binding, event, table, dialect),
        sql`${dialect.valueLiteral(String(rank), { kind: "integer" })} as binding`,
        sql`${isBound} as is_bound`,
        ...(erasure === null
            ? []
            : erasedFlags(erasure, table, dialect).map(({ name, value }) =>
                  value === name ? name : sql`${value} as ${name}`,
              )),
    ];
}

const times = ({ binding, table, dialect }: Surroundings): readonly SqlText[] => [
    timeColumn(binding.at, "occurred_at", dialect),
    timeColumn(tableTime(table), "source_changed_at", dialect),
    timeColumn(table.loadedAt, "source_loaded_at", dialect),
    sql`${readableAt(binding, table, dialect)} as readable_at`,
];

const currentVersion = (event: Event, dialect: Dialect): readonly SqlText[] => [
    sql`${literal(event.version)} as read_as`,
    sql`${dialect.nullOf({ kind: "string" })} as earlier_property`,
    sql`${dialect.nullOf({ kind: "string" })} as earlier_rejection`,
];

/** What names the row's message, as text; a column of every binding as soon as one of them has it. */
function messageKey({ id }: Binding, event: Event, table: SourceTable, dialect: Dialect): readonly SqlText[] {
    if (!hasMessages(event)) return [];
    if (id === null) return [sql`${dialect.nullOf({ kind: "string" })} as message_key`];
    const { type } = columnOf(table, id);
    const text = dialect.castToText(dialect.identifier(id), type);
    // Programs that have no id to send send an empty one.
    return [sql`${type.kind === "string" ? sql`nullif(${text}, '')` : text} as message_key`];
}

const sameTable = (a: Binding, b: Binding): boolean =>
    a.table.source === b.table.source && a.table.table === b.table.table;

const conjunction = (conditions: readonly SqlText[]): SqlText => conditions.join(" and ") as SqlText;

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
