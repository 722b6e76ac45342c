import type { Dialect } from "../../dialects/dialect.js";
import { printExpression } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { ValueType } from "../../expression/type.js";
import type { Aggregate, AggregateTrait } from "../../model/entity.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { aggregateOf } from "../plan/aggregates.js";

/** Aggregates that one `group by` computes; the others look for one event among several. */
export type Summed = Exclude<Aggregate, "first" | "last" | "most_frequent">;

export const isSummed = (trait: AggregateTrait): trait is AggregateTrait & { readonly aggregate: Summed } =>
    trait.aggregate !== "first" && trait.aggregate !== "last" && trait.aggregate !== "most_frequent";

/** The trait as an aggregate over the events of one row. `type` is that of `of`; null where the event does not count. */
export function printAggregate(
    trait: AggregateTrait & { readonly aggregate: Summed },
    type: ValueType,
    somebody: SqlText,
    dialect: Dialect,
): SqlText {
    const conditions = traitConditions(trait, somebody, dialect);
    return aggregateOf(trait.aggregate, counted(trait, conditions, dialect), type, trait.type, dialect);
}

/** What is aggregated: `of` where all conditions hold; `*` or 1 where only events are counted. */
function counted(trait: AggregateTrait, conditions: readonly SqlText[], dialect: Dialect): SqlText {
    const value = trait.of === null ? sql`1` : dialect.identifier(trait.of);
    if (conditions.length === 0) return trait.of === null ? sql`*` : value;
    return sql`case when ${conditions.join(" and ") as SqlText} then ${value} end`;
}

/** When an event counts for the trait: its party, its `where`, and its window, which is open at the far end. */
export function traitConditions(trait: AggregateTrait, somebody: SqlText, dialect: Dialect): readonly SqlText[] {
    const conditions: SqlText[] = [];
    if (trait.countsParties && trait.of !== null) {
        conditions.push(sql`${dialect.identifier(trait.of)} ${somebody}`);
    }
    if (trait.where !== null) {
        const where = printExpression(trait.where, dialect, { now: sql`run.as_of`, column: dialect.identifier });
        conditions.push(trait.where.node === "logical" && trait.where.operator === "or" ? sql`(${where})` : where);
    }
    if (trait.window !== null) {
        const { count, unit } = trait.window;
        const begin = dialect.shift(sql`run.as_of`, "-", count, unit, { kind: "timestamp" });
        conditions.push(sql`occurred_at > ${begin}`);
    }
    return conditions;
}

export const asksNow = (trait: AggregateTrait): boolean =>
    trait.window !== null || (trait.where !== null && usesNow(trait.where));
