import type { Dialect } from "../../dialects/dialect.js";
import { typeText } from "../../expression/type.js";
import type { Event, Property } from "../../model/event.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { isPayload } from "./payload.js";
import type { Judgement } from "./views.js";

/** What makes a row no event, in declared order: a text that is no value, a missing property, a value not listed. */
export function planJudgements(event: Event, dialect: Dialect): readonly Judgement[] {
    const judgements = event.properties.flatMap((property) => [
        ...unreadable(property, event),
        ...missing(property, dialect),
        ...unlisted(property, dialect),
    ]);
    return [
        ...judgements,
        { condition: sql`occurred_at is null`, property: literal("occurred_at"), reason: literal("missing") },
    ];
}

function unreadable({ name, type }: Property, event: Event): readonly Judgement[] {
    const read = event.bindings.some(({ properties }) =>
        properties.some((bound) => bound.name === name && isPayload(bound)),
    );
    if (!read || type.kind === "string") return [];
    return [
        {
            condition: sql`unreadable_property = ${literal(name)}`,
            property: literal(name),
            reason: literal(`no ${typeText(type)}`),
        },
    ];
}

function missing({ name, required }: Property, dialect: Dialect): readonly Judgement[] {
    if (!required) return [];
    return [
        {
            condition: sql`${dialect.identifier(name)} is null`,
            property: literal(name),
            reason: literal("missing"),
        },
    ];
}

function unlisted({ name, type, values }: Property, dialect: Dialect): readonly Judgement[] {
    if (values === null || values.open) return [];
    const list: SqlText = join(
        values.values.map((value) => dialect.valueLiteral(value, type)),
        ", ",
    );
    return [
        {
            condition: sql`${dialect.identifier(name)} not in (${list})`,
            property: literal(name),
            reason: literal("not listed"),
        },
    ];
}
