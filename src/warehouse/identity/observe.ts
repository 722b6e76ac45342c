import type { Dialect } from "../../dialects/dialect.js";
import { printExpression } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { ValueType } from "../../expression/type.js";
import type { SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { join, literal, number, type SqlText, sql } from "../../text/sql-text.js";
import { columnOf } from "../plan/lookup.js";
import { partyLiteral } from "../plan/parties.js";
import { sourceKey } from "../plan/source-key.js";
import type { BoundIdentifier } from "./bound-tables.js";
import { namesIn, normalizedValue, partsOf, placeOf, rawValue } from "./identifier-value.js";
import type { IdentityLayout } from "./layout.js";
import { seenColumns } from "./seen.js";
import type { ObservedIdentifier } from "./views.js";

const timestamp: ValueType = { kind: "timestamp" };

/** The CTE a staged table is imported as. */
export const rowsOf = (table: SourceTable): SqlText => cteNames.staged(table.source, table.name);

/** One identifier of a table as a select over the table's rows. */
export function observe(
    bound: BoundIdentifier,
    table: SourceTable,
    { identity, dialect, hasRoles }: IdentityLayout,
    { marksComposites, keepsVersions }: { readonly marksComposites: boolean; readonly keepsVersions: boolean },
): ObservedIdentifier {
    const { type, role, position, columns } = bound;
    const key = table.key.map((name) => columnOf(table, name));
    const seen = seenColumns(table);
    const parts = partsOf(bound, dialect);
    const condition = carrying(bound, table, identity.name, dialect);
    // Of a log the last version speaks, also where it says that there is none: its rows are not left out.
    const isLog = table.changes.kind === "log";
    const carried = (value: SqlText): SqlText =>
        isLog && condition !== null ? sql`case when ${condition} then ${value} end` : value;
    return {
        rows: rowsOf(table),
        columns: [
            sql`${literal(`${table.source}.${table.name}`)} as source_table`,
            sql`${sourceKey(key, dialect)} as source_key`,
            ...(hasRoles ? [sql`${partyLiteral(role)} as role`] : []),
            sql`${literal(placeOf(bound))} as source_column`,
            sql`${literal(type.name)} as identifier_type`,
            sql`${number(type.rank)} as identifier_rank`,
            sql`${number(position)} as source_position`,
            sql`${carried(rawValue(parts, dialect))} as raw_value`,
            sql`${carried(normalizedValue(parts, type.normalize, dialect))} as identifier`,
            ...(marksComposites ? [columns.length > 1 ? sql`true as is_composite` : sql`false as is_composite`] : []),
            sql`${seen.first === null ? dialect.nullOf(timestamp) : moment(table, seen.first, dialect)} as first_seen_at`,
            sql`${moment(table, seen.last, dialect)} as last_seen_at`,
        ],
        versioning: keepsVersions ? versioning(table, dialect) : [],
        condition: isLog ? null : condition,
        asks_now: asksNow(bound),
    };
}

/** What keeps the versions of a row apart, where all of them are observed. */
function versioning({ observesAll, dropsLinks }: SourceTable, dialect: Dialect): readonly SqlText[] {
    const versionKey = observesAll ? dialect.identifier(columnNames.rowKey()) : dialect.nullOf({ kind: "string" });
    const isGone = dropsLinks ? dialect.identifier(columnNames.withdrawn()) : sql`false`;
    return [sql`${versionKey} as version_key`, sql`${isGone} as is_gone`];
}

/** The rows that carry an identifier; null when all may. */
function carrying(
    { where, role }: BoundIdentifier,
    { dropsLinks, erases }: SourceTable,
    identity: string,
    dialect: Dialect,
): SqlText | null {
    const present = [
        ...(dropsLinks ? [sql`not ${dialect.identifier(columnNames.withdrawn())}`] : []),
        ...(erases.includes(identity) ? [sql`not ${dialect.identifier(columnNames.isErased(identity, role))}`] : []),
    ];
    if (where === null) return present.length === 0 ? null : join(present, " and ");
    const text = printExpression(where, dialect, namesIn(dialect));
    return join([present.length > 0 && where.node === "logical" ? sql`(${text})` : text, ...present], " and ");
}

/** Whether what a row carries depends on the run. */
export const asksNow = ({ value, where }: BoundIdentifier): boolean =>
    [value, where].some((expression) => expression !== null && usesNow(expression));

function moment(table: SourceTable, name: string, dialect: Dialect): SqlText {
    const { type } = columnOf(table, name);
    const column = dialect.identifier(name);
    return type.kind === "timestamp" ? column : dialect.cast(column, type, timestamp);
}
