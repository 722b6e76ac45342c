import { join, literal, number, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import { histogramOf } from "./distribution.js";
import { reasonOf } from "./refusals.js";
import type { LimitFigures, MaxProfilesFigures, PerProfileFigures } from "./report.js";

/** What one more or one less of each limit would change. */
export async function limitFigures(audited: Audited): Promise<LimitFigures> {
    const perProfile = await perProfileFigures(audited);
    const maxProfiles: MaxProfilesFigures[] = [];
    for (const { name, maxProfiles: limit } of audited.identity.identifiers) {
        if (limit !== null) maxProfiles.push(await companyFigures(audited, name, limit));
    }
    return { perProfile, maxProfiles };
}

async function perProfileFigures(audited: Audited): Promise<readonly PerProfileFigures[]> {
    const { identity, rows, table, profile, counts } = audited;
    const limited = identity.identifiers.flatMap(({ name, perProfile: limit }) =>
        limit === null ? [] : [{ name, limit }],
    );
    if (limited.length === 0) return [];
    const limits = sql`values ${join(
        limited.map(({ name, limit }) => sql`(${literal(name)}, ${number(limit)})`),
        ", ",
    )}`;
    const [left, right] = [sql`left_${profile}`, sql`right_${profile}`];
    const refused = await rows(sql`
        with
        limits (identifier_type, most) as (${limits}),
        refused as (
            select link_id, limited_type, ${left} as left_id, ${right} as right_id
            from ${table.conflicts}
            where ${reasonOf(audited)} = 'per_profile'
        ),
        holdings as (
            select ${profile} as id, identifier_type, count(*) as held
            from ${table.identifiers}
            where
                ${counts}
                and identifier_type in (select identifier_type from limits)
                and ${profile} in (select left_id from refused union all select right_id from refused)
            group by all
        ),
        broken as (
            select distinct refused.link_id
            from refused
            join holdings as a on refused.left_id = a.id
            join holdings as b on refused.right_id = b.id and a.identifier_type = b.identifier_type
            join limits on a.identifier_type = limits.identifier_type
            where a.held + b.held > limits.most + case when a.identifier_type = refused.limited_type then 1 else 0 end
        )
        select
            limited_type as type, count(*) as refused,
            count(*) filter (broken.link_id is null) as held_by_one_more,
            count(distinct case when broken.link_id is null
                then least(left_id, right_id) || ' ' || greatest(left_id, right_id) end) as pairs
        from refused left join broken on refused.link_id = broken.link_id
        group by limited_type order by limited_type`);
    const full = await rows(sql`
        with
        limits (identifier_type, most) as (${limits}),
        holdings as (
            select identifier_type, count(*) as held from ${table.identifiers}
            where ${counts} group by identifier_type, ${profile}
        )
        select identifier_type as type, count(*) as profiles
        from holdings join limits using (identifier_type)
        where held = most
        group by identifier_type order by identifier_type`);
    return limited.map(({ name, limit }) => {
        const found = refused.find(({ type }) => type === name);
        const atLimit = count(full.find(({ type }) => type === name)?.profiles);
        return {
            type: name,
            limit,
            refused: count(found?.refused),
            heldByOneMore: count(found?.held_by_one_more),
            pairsOfOneMore: count(found?.pairs),
            atLimit,
            brokenByOneLess: limit > 1 ? atLimit : null,
        };
    });
}

/** How many values of a type stand beside how many of another, before anything is rejected for it. */
async function companyFigures(
    { rows, table, has }: Audited,
    type: string,
    limit: { readonly count: number; readonly of: string },
): Promise<MaxProfilesFigures> {
    const [party, sameParty] = has("observations", "role")
        ? [sql`role, `, sql`and seen.role = beside.role`]
        : [sql``, sql``];
    // What a crowd rejects was judged before: it is held against all that were usable until then.
    const usable = sql`(rejection is null or rejection = 'fan_out')`;
    const found = await rows(sql`
        with
        seen as (
            select source_table, source_key, ${party}node_id
            from ${table.observations} where identifier_type = ${literal(type)} and ${usable}
        ),
        beside as (
            select distinct source_table, source_key, ${party}node_id
            from ${table.observations} where identifier_type = ${literal(limit.of)} and ${usable}
        ),
        sizes as (select node_id, count(*) as observations from seen group by node_id),
        company as (
            select seen.node_id, count(distinct beside.node_id) as company
            from seen
            left join beside
                on seen.source_table = beside.source_table and seen.source_key = beside.source_key ${sameParty}
            group by seen.node_id
        )
        select company, count(*) as different, sum(observations)::bigint as observations
        from company join sizes using (node_id) group by company order by company`);
    const told = found.map(({ company, different, observations }) => ({
        company: count(company),
        values: count(different),
        observations: count(observations),
    }));
    const beyond = told.filter(({ company }) => company > limit.count);
    const at = (wanted: number) => told.find(({ company }) => company === wanted);
    return {
        type,
        of: limit.of,
        limit: limit.count,
        rejected: beyond.reduce((sum, { values }) => sum + values, 0),
        rejectedObservations: beyond.reduce((sum, { observations }) => sum + observations, 0),
        usedByOneMore: at(limit.count + 1)?.values ?? 0,
        observationsOfOneMore: at(limit.count + 1)?.observations ?? 0,
        lostByOneLess: limit.count > 1 ? (at(limit.count)?.values ?? 0) : null,
        company: histogramOf(new Map(told.map(({ company, values }) => [company, values]))).map(
            ({ least, most, profiles: values }) => ({ least, most, values }),
        ),
    };
}
