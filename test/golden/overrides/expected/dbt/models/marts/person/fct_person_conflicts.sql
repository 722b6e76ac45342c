-- One row per link that was refused, because the two profiles together would
-- hold too much or people keep them apart.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

links as (
    select * from {{ ref('int_person__links') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

limits as (
    select
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as per_profile

    union all

    select
        'email' as identifier_type,
        2 as identifier_rank,
        3 as per_profile
),

-- A link that was applied has both its ends in one profile.
refused as (
    select
        links.link_id,
        left_end.identifier_type as left_type,
        left_end.identifier as left_identifier,
        left_end.person_id as left_id,
        right_end.identifier_type as right_type,
        right_end.identifier as right_identifier,
        right_end.person_id as right_id,
        links.first_seen_at,
        links.last_seen_at,
        links.observations,
        links.evidence_table,
        links.evidence_key
    from links
    inner join resolved as left_end on links.node_a = left_end.node_id
    inner join resolved as right_end on links.node_b = right_end.node_id
    where left_end.person_id <> right_end.person_id
),

holders as (
    select left_id as person_id from refused

    union distinct

    select right_id as person_id from refused
),

holdings as (
    select
        resolved.person_id,
        limits.identifier_type,
        limits.identifier_rank,
        limits.per_profile,
        count(*) as held
    from resolved
    inner join holders on resolved.person_id = holders.person_id
    inner join limits on resolved.identifier_type = limits.identifier_type
    group by
        resolved.person_id,
        limits.identifier_type,
        limits.identifier_rank,
        limits.per_profile
),

-- Together the two profiles would hold too much; of several types the strongest
-- is named.
exceeded as (
    select
        refused.link_id,
        left_holdings.identifier_type,
        left_holdings.per_profile,
        row_number() over (
            partition by refused.link_id
            order by left_holdings.identifier_rank
        ) as strength
    from refused
    inner join holdings as left_holdings
        on refused.left_id = left_holdings.person_id
    inner join holdings as right_holdings
        on
            refused.right_id = right_holdings.person_id
            and left_holdings.identifier_type = right_holdings.identifier_type
    where left_holdings.held + right_holdings.held > left_holdings.per_profile
),

-- Identifiers that people keep apart stand in the two profiles; of several
-- decisions the first is named.
divided as (
    select
        refused.link_id,
        overrides.override_id,
        row_number() over (
            partition by refused.link_id
            order by overrides.decided_at asc nulls last, overrides.override_id
        ) as strength
    from overrides
    inner join resolved as end_a on overrides.node_a = end_a.node_id
    inner join resolved as end_b on overrides.node_b = end_b.node_id
    inner join refused
        on
            least(end_a.person_id, end_b.person_id) = least(
                refused.left_id, refused.right_id
            )
            and greatest(end_a.person_id, end_b.person_id) = greatest(
                refused.left_id, refused.right_id
            )
    where overrides.decision = 'different'
),

reasons as (
    select
        link_id,
        'per_profile' as reason,
        2 as precedence,
        identifier_type,
        cast(null as varchar) as override_id,
        per_profile
    from exceeded
    where strength = 1

    union all

    select
        link_id,
        'different' as reason,
        1 as precedence,
        cast(null as varchar) as identifier_type,
        override_id,
        cast(null as bigint) as per_profile
    from divided
    where strength = 1
),

-- Where several things stand against a link, the first of them is named.
ranked_reasons as (
    select
        *,
        row_number() over (
            partition by link_id
            order by precedence
        ) as place
    from reasons
),

final as (
    select
        refused.link_id,
        refused.left_type,
        refused.left_identifier,
        refused.left_id as left_person_id,
        refused.right_type,
        refused.right_identifier,
        refused.right_id as right_person_id,
        ranked_reasons.reason,
        ranked_reasons.override_id,
        ranked_reasons.identifier_type as limited_type,
        cast(ranked_reasons.per_profile as bigint) as per_profile,
        refused.first_seen_at,
        refused.last_seen_at,
        refused.observations,
        refused.evidence_table,
        refused.evidence_key
    from refused
    inner join ranked_reasons on refused.link_id = ranked_reasons.link_id
    where ranked_reasons.place = 1
)

select * from final
