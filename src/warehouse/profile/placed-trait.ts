import type { Dialect } from "../../dialects/dialect.js";
import type { AggregateTrait } from "../../model/entity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { comment } from "../../text/comment-text.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { asksNow, traitConditions } from "./aggregate.js";
import type { PlacedTrait } from "./views.js";

/** A trait that is the value of one event among several; events without a value do not compete. */
export function planPlacedTrait(trait: AggregateTrait, somebody: SqlText, dialect: Dialect): PlacedTrait {
    if (trait.of === null) throw new Error(`${trait.name} is the value of no property`);
    const of = dialect.identifier(trait.of);
    const rows = cteNames.placed(trait.name);
    const eventId = dialect.identifier(columnNames.eventId(trait.event));
    const named = of === "value" ? of : sql`${of} as value`;
    const common = {
        rows,
        of,
        conditions: [sql`${of} is not null`, ...traitConditions(trait, somebody, dialect)],
        asks_now: asksNow(trait),
    };
    switch (trait.aggregate) {
        case "first":
            return {
                ...common,
                comment: comment("The first event that has a value."),
                value: named,
                order: [sql`occurred_at`, eventId],
                counted: null,
            };
        case "last":
            return {
                ...common,
                comment: comment("The last event that has a value."),
                value: named,
                order: [sql`occurred_at desc`, sql`${eventId} desc`],
                counted: null,
            };
        case "most_frequent":
            return {
                ...common,
                comment: comment("The most frequent value; of equals the latest, then the least."),
                value: sql`value`,
                order: [sql`frequency desc`, sql`last_seen_at desc`, dialect.orderText(sql`value`)],
                counted: { rows: cteNames.counted(trait.name) },
            };
        default:
            throw new Error(`${trait.aggregate} is not the value of one event`);
    }
}
