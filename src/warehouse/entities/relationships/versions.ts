import type { Dialect } from "../../../dialects/dialect.js";
import type { Relationship } from "../../../model/relationship.js";
import type { SourceTable } from "../../../model/source.js";
import { cteNames } from "../../../names/cte-names.js";
import { type SqlText, sql } from "../../../text/sql-text.js";
import { columnOf } from "../../plan/lookup.js";
import { beginningOfTime, endOfTime } from "../../plan/moments.js";
import { differs } from "../compared.js";
import { timeOf } from "./columns.js";
import type { RelationshipView } from "./views.js";

/**
 * How rows become versions: those of a log are folded into stretches of time, unless the rows themselves say when they
 * hold; then the last version of a key counts.
 */
export function planVersions(
    { valid, to, weight, attributes }: Relationship,
    table: SourceTable,
    dialect: Dialect,
): { readonly view: Pick<RelationshipView, "latest" | "history">; readonly from: SqlText } {
    const rows = cteNames.staged(table.source, table.name);
    if (table.changes.kind !== "log") return { view: { latest: null, history: null }, from: rows };
    const key = table.key.map(dialect.identifier);
    const time = dialect.identifier(timeOf(table));
    if (valid !== null) return { view: { latest: { key, time }, history: null }, from: sql`ranked` };
    const told = new Set([...(to.kind === "keyed" ? to.key : []), ...attributes, ...(weight === null ? [] : [weight])]);
    const compared = [...told].filter((name) => !table.key.includes(name));
    return {
        view: {
            latest: null,
            history: {
                key,
                carried: [...key, ...compared.map(dialect.identifier)],
                compared: compared.map((name) => differs(name, columnOf(table, name).type, dialect)),
                time,
                updated: time === "updated_at" ? time : sql`${time} as updated_at`,
                withdrawn: table.deletedWhen === null ? null : sql`is_deleted`,
            },
        },
        from: sql`bounded`,
    };
}

/** When a row last changed, and from when to when it holds. */
export function rowsHeld(
    { valid }: Relationship,
    table: SourceTable,
    from: SqlText,
    dialect: Dialect,
): { readonly updated: SqlText; readonly begins: SqlText; readonly ends: SqlText } {
    const first = dialect.timestampLiteral(beginningOfTime);
    const forever = dialect.timestampLiteral(endOfTime);
    const time = dialect.identifier(timeOf(table));
    const updated = time === "updated_at" ? sql`${from}.updated_at` : sql`${from}.${time} as updated_at`;
    if (valid !== null) {
        const moment = (name: string | null, otherwise: SqlText): SqlText => {
            if (name === null) return otherwise;
            const column = sql`${from}.${dialect.identifier(name)}`;
            const { type } = columnOf(table, name);
            const value = type.kind === "date" ? dialect.cast(column, type, { kind: "timestamp" }) : column;
            return sql`coalesce(${value}, ${otherwise})`;
        };
        return { updated, begins: moment(valid.from, first), ends: moment(valid.to, forever) };
    }
    switch (table.changes.kind) {
        case "log":
            return {
                updated: sql`${from}.updated_at`,
                begins: sql`${from}.begins_at`,
                ends: sql`coalesce(${from}.ends_at, ${forever})`,
            };
        case "append":
            return { updated, begins: sql`${from}.${time}`, ends: forever };
        case "overwrite":
            return { updated, begins: first, ends: forever };
    }
}
