import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { BoundProperty, Event, PreviousVersion } from "../../model/event.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { bindingNames } from "./binding-names.js";
import { propertyJudgements } from "./judgements.js";
import { propertyOf } from "./payload.js";

/**
 * The step from an older version's shape to the current one. What the older shape makes of the row goes along: a row
 * that was never valid does not become so by being read anew.
 */
export function planUpcast(
    { version, properties, bound, upcast }: PreviousVersion,
    event: Event,
    hasMessages: boolean,
    flags: readonly SqlText[],
    dialect: Dialect,
): { readonly columns: readonly SqlText[]; readonly asks_now: boolean } {
    const text = dialect.nullOf({ kind: "string" });
    const judgements = propertyJudgements(properties, [bound], dialect);
    const first = (what: "property" | "reason"): SqlText =>
        judgements.length === 0
            ? text
            : (`case ${judgements.map((one) => `when ${one.condition} then ${one[what]}`).join(" ")} end` as SqlText);
    return {
        columns: [
            sql`source_table`,
            sql`source_key`,
            ...(hasMessages ? [sql`message_key`] : []),
            sql`binding`,
            sql`is_bound`,
            ...flags,
            ...upcast.map((property) => upcastColumn(property, event, dialect)),
            sql`${text} as unreadable_property`,
            sql`occurred_at`,
            sql`source_changed_at`,
            sql`source_loaded_at`,
            sql`readable_at`,
            sql`${literal(version)} as read_as`,
            sql`${first("property")} as earlier_property`,
            sql`${first("reason")} as earlier_rejection`,
        ],
        asks_now: upcast.some((property) => property.kind === "expression" && usesNow(property.value)),
    };
}

function upcastColumn(property: BoundProperty, { properties }: Event, dialect: Dialect): SqlText {
    const name = dialect.identifier(property.name);
    const { type, record } = propertyOf(properties, property.name);
    if (property.kind !== "expression") return sql`${dialect.nullOf(type)} as ${name}`;
    const value = printTyped(property.value, dialect, bindingNames(dialect));
    if (record !== null) {
        const document = dialect.jsonContent(value, []);
        return sql`${record.isList ? dialect.jsonArray(document) : dialect.jsonObject(document)} as ${name}`;
    }
    return value === name ? name : sql`${value} as ${name}`;
}
