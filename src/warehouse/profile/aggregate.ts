import type { Dialect } from "../../dialects/dialect.js";
import { printExpression } from "../../dialects/print.js";
import { usesNow } from "../../expression/columns.js";
import type { ValueType } from "../../expression/type.js";
import type { Aggregate, AggregateTrait } from "../../model/entity.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { unknownMember } from "../plan/moments.js";

/** Aggregates that one `group by` computes; the others look for one event among several. */
export type Summed = Exclude<Aggregate, "first" | "last" | "most_frequent">;

export const isSummed = (trait: AggregateTrait): trait is AggregateTrait & { readonly aggregate: Summed } =>
    trait.aggregate !== "first" && trait.aggregate !== "last" && trait.aggregate !== "most_frequent";

/** `of` is null where the event does not count for the trait. */
type Printer = (of: SqlText, type: ValueType, trait: AggregateTrait, dialect: Dialect) => SqlText;

const cast: Printer = (value, _type, trait, dialect) => sql`cast(${value} as ${dialect.typeName(trait.type)})`;

const printers: { readonly [A in Summed]: Printer } = {
    count: (of) => sql`count(${of})`,
    count_distinct: (of) => sql`count(distinct ${of})`,
    // An engine may widen a sum; the contract says what it is.
    sum: (of, type, trait, dialect) => cast(sql`sum(${of})`, type, trait, dialect),
    avg: (of, type, trait, dialect) => cast(average(of, type, trait, dialect), type, trait, dialect),
    min: (of, _type, _trait, dialect) => sql`min(${dialect.orderText(of)})`,
    max: (of, _type, _trait, dialect) => sql`max(${dialect.orderText(of)})`,
    any: (of, type) =>
        type.kind === "boolean" ? sql`max(case when ${of} then 1 when not ${of} then 0 end) = 1` : sql`min(${of})`,
};

/** The trait as an aggregate over the events of one profile. `type` is that of `of`. */
export function printAggregate(
    trait: AggregateTrait & { readonly aggregate: Summed },
    type: ValueType,
    dialect: Dialect,
): SqlText {
    const conditions = traitConditions(trait, dialect);
    return printers[trait.aggregate](counted(trait, conditions, dialect), type, trait, dialect);
}

/** What is aggregated: `of` where all conditions hold; `*` or 1 where only events are counted. */
function counted(trait: AggregateTrait, conditions: readonly SqlText[], dialect: Dialect): SqlText {
    const value = trait.of === null ? sql`1` : dialect.identifier(trait.of);
    if (conditions.length === 0) return trait.of === null ? sql`*` : value;
    return sql`case when ${conditions.join(" and ") as SqlText} then ${value} end`;
}

/** Decimals are divided exactly; the average of floats is the engine's. */
function average(of: SqlText, type: ValueType, trait: AggregateTrait, dialect: Dialect): SqlText {
    if (type.kind === "float" || trait.type.kind !== "decimal") return sql`avg(${of})`;
    const integer = { kind: "integer" } as const;
    const sum = sql`sum(${of})`;
    const count = sql`count(${of})`;
    return dialect.functions.divide({
        args: [
            { sql: sum, atom: sum, type: type.kind === "decimal" ? { ...type, precision: 38 } : type },
            { sql: count, atom: count, type: integer },
            {
                sql: sql`${String(trait.type.scale) as SqlText}`,
                atom: sql`${String(trait.type.scale) as SqlText}`,
                type: integer,
                literal: String(trait.type.scale),
            },
        ],
        type: { kind: "decimal", precision: 38, scale: trait.type.scale },
    });
}

/** When an event counts for the trait: its party, its `where`, and its window, which is open at the far end. */
export function traitConditions(trait: AggregateTrait, dialect: Dialect): readonly SqlText[] {
    const conditions: SqlText[] = [];
    if (trait.countsParties && trait.of !== null) {
        conditions.push(sql`${dialect.identifier(trait.of)} <> ${literal(unknownMember)}`);
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
