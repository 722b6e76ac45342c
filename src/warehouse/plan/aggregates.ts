import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import type { MemberAggregate } from "../../model/entity.js";
import { type SqlText, sql } from "../../text/sql-text.js";

/** What is aggregated, the type of that, and the type of the result. */
type Printer = (of: SqlText, from: ValueType, to: ValueType, dialect: Dialect) => SqlText;

const cast: Printer = (value, _from, to, dialect) => sql`cast(${value} as ${dialect.typeName(to)})`;

const printers: { readonly [A in MemberAggregate]: Printer } = {
    count: (of) => sql`count(${of})`,
    count_distinct: (of) => sql`count(distinct ${of})`,
    // An engine may widen a sum; the contract says what it is.
    sum: (of, from, to, dialect) => cast(sql`sum(${of})`, from, to, dialect),
    avg: (of, from, to, dialect) => cast(average(of, from, to, dialect), from, to, dialect),
    min: (of, _from, _to, dialect) => sql`min(${dialect.orderText(of)})`,
    max: (of, _from, _to, dialect) => sql`max(${dialect.orderText(of)})`,
    any: (of, from) =>
        from.kind === "boolean" ? sql`max(case when ${of} then 1 when not ${of} then 0 end) = 1` : sql`min(${of})`,
};

/**
 * An aggregate that one `group by` computes. Nulls do not count.
 *
 * @example
 * aggregateOf("count_distinct", sql`email`, string, integer, duckdb) // count(distinct email)
 */
export const aggregateOf = (
    aggregate: MemberAggregate,
    of: SqlText,
    from: ValueType,
    to: ValueType,
    dialect: Dialect,
): SqlText => printers[aggregate](of, from, to, dialect);

/** Decimals are divided exactly; the average of floats is the engine's. */
function average(of: SqlText, from: ValueType, to: ValueType, dialect: Dialect): SqlText {
    if (from.kind === "float" || to.kind !== "decimal") return sql`avg(${of})`;
    const integer = { kind: "integer" } as const;
    const sum = sql`sum(${of})`;
    const count = sql`count(${of})`;
    const scale = String(to.scale) as SqlText;
    return dialect.functions.divide({
        args: [
            { sql: sum, atom: sum, type: from.kind === "decimal" ? { ...from, precision: 38 } : from },
            { sql: count, atom: count, type: integer },
            { sql: scale, atom: scale, type: integer, literal: scale },
        ],
        type: { kind: "decimal", precision: 38, scale: to.scale },
    });
}
