import { type SqlText, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import type { RefusalFigures } from "./report.js";

const shown = 10;

/** Why a link was refused. A warehouse that knows only limits has no column for it. */
export const reasonOf = ({ has }: Audited): SqlText => (has("conflicts", "reason") ? sql`reason` : sql`'per_profile'`);

/** The refused links, by what refused them, and the values that most of them name. */
export async function refusalFigures(audited: Audited): Promise<RefusalFigures> {
    const { rows, table, rankOf, named } = audited;
    const groups = await rows(sql`
        with
        refused as (
            select *, ${reasonOf(audited)} as why from ${table.conflicts}
        ),
        grouped as (
            select
                why, case when why <> 'different' then limited_type end as type,
                case when why = 'per_profile' then per_profile end as per_profile, count(*) as links,
                first(
                    [left_type, left_identifier, right_type, right_identifier]
                    order by first_seen_at nulls last, link_id
                ) as example
            from refused group by all
        )
        select * from grouped order by links desc, why, ${rankOf(sql`type`)} nulls last`);
    const values = await rows(sql`
        select * from (select type, value, count(*) as links
        from (
            select unnest([left_type, right_type]) as type, unnest([left_identifier, right_identifier]) as value
            from ${table.conflicts}
            where ${reasonOf(audited)} <> 'different'
        )
        group by type, value having count(*) > 1)
        order by links desc, ${rankOf(sql`type`)}, value
        limit ${String(shown) as SqlText}`);
    return {
        links: groups.reduce((sum, { links }) => sum + count(links), 0),
        reasons: groups.map(({ why, type, per_profile: limit, links, example }) => {
            const [leftType, left, rightType, right] = example as readonly unknown[];
            return {
                reason: String(why),
                type: type === null ? null : String(type),
                perProfile: limit === null ? null : count(limit),
                links: count(links),
                example: { left: named(leftType, left), right: named(rightType, right) },
            };
        }),
        values: values.map(({ type, value, links }) => ({ ...named(type, value), links: count(links) })),
    };
}
