import { type SqlText, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import type { RejectionFigures } from "./report.js";

const shown = 10;

/** The observations that count for nothing: why, of which type, from which column. */
export async function rejectionFigures({ rows, table, rankOf, named }: Audited): Promise<RejectionFigures> {
    const groups = await rows(sql`
        select * from (select
            reason, identifier_type as type, source_table, source_column, count(*) as observations,
            count(distinct coalesce(identifier, raw_value)) as different
        from ${table.rejections}
        group by all)
        order by observations desc, reason, ${rankOf(sql`type`)}, source_table, source_column`);
    const values = await rows(sql`
        select * from (select reason, identifier_type as type, coalesce(identifier, raw_value) as value, count(*) as observations
        from ${table.rejections}
        where reason <> 'null_like' and coalesce(identifier, raw_value) is not null
        group by all)
        order by observations desc, reason, ${rankOf(sql`type`)}, value
        limit ${String(shown) as SqlText}`);
    return {
        observations: groups.reduce((sum, { observations }) => sum + count(observations), 0),
        reasons: groups.map(({ reason, type, source_table: from, source_column: column, observations, different }) => ({
            reason: String(reason),
            type: String(type),
            table: String(from),
            column: String(column),
            observations: count(observations),
            values: count(different),
        })),
        values: values.map(({ reason, type, value, observations }) => ({
            ...named(type, value),
            reason: String(reason),
            observations: count(observations),
        })),
    };
}
