import type { Dialect } from "../../dialects/dialect.js";
import type { Session } from "../../engine/session.js";
import { nullLikeCondition } from "../../presets/null-like.js";
import { defaultNullLikePacks } from "../../presets/null-like-packs.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { ColumnFacts } from "../from/facts.js";
import { patterns } from "../from/measure.js";
import type { ColumnCount, Shape } from "./column-advice.js";

/** What values say, whatever the model calls the column. */
export type ValueCount = Pick<ColumnCount, "filled" | "nullLike" | "usable" | "distinct" | "most" | "shape"> & {
    /** Letters of the longest value. */
    readonly longest: number;
};

/** What of a column is measured already, where its values cannot identify anybody. */
export const countedBefore = ({ filled, distinct }: ColumnFacts, type: string): ValueCount => ({
    filled,
    nullLike: null,
    usable: filled,
    distinct,
    most: 0,
    shape: { kind: filled === 0 ? "none" : type.replace(/\(.*$/, ""), share: filled === 0 ? 0 : 1 },
    longest: 0,
});

/**
 * Counts the values of a column of `held`, and leaves each with its rows in `found_values` until the next one is counted.
 */
export async function countColumn(session: Session, column: SqlText, dialect: Dialect): Promise<ValueCount> {
    const isNullLike = nullLikeCondition(sql`said`, defaultNullLikePacks, dialect);
    await session.run(sql`
        create or replace temp table found_values as
        select lower(said) as found, ${isNullLike} as is_null_like, count(*) as rows
        from (select trim(cast(${column} as varchar)) as said from held)
        where said <> '' group by all`);
    const looks = (pattern: string): SqlText =>
        sql`sum(rows) filter (where not is_null_like and regexp_matches(found, ${literal(pattern)}))`;
    const [counted = {}] = await session.rows(sql`
        select
            sum(rows) as filled,
            sum(rows) filter (where is_null_like) as null_like,
            count(*) filter (where not is_null_like) as distinct_values,
            max(rows) filter (where not is_null_like) as most,
            max(length(found)) filter (where not is_null_like) as longest,
            ${looks(patterns.emails)} as email,
            ${looks(patterns.uuids)} as uuid,
            ${looks(patterns.phones)} as phone,
            ${looks("^[0-9]+$")} as digits
        from found_values`);
    const count = (name: string): number => Number(counted[name] ?? 0);
    const [filled, nullLike] = [count("filled"), count("null_like")];
    const usable = filled - nullLike;
    return {
        filled,
        nullLike,
        usable,
        distinct: count("distinct_values"),
        most: count("most"),
        shape: shapeOf(usable, count),
        longest: count("longest"),
    };
}

const forms = ["email", "uuid", "phone", "digits"] as const;

/** Nearly all: a few broken values do not make an e-mail column another one. */
function shapeOf(usable: number, count: (name: string) => number): Shape {
    if (usable === 0) return { kind: "none", share: 0 };
    const kind = forms.find((form) => count(form) >= 0.8 * usable);
    return kind === undefined ? { kind: "text", share: 1 } : { kind, share: count(kind) / usable };
}
