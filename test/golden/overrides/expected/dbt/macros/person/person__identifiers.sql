{% macro person__identifiers(round) %}

-- Every surviving identifier, once, with a number that its links and the rules
-- make: another one, and it is solved again.

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

links as (
    select * from {{ ref('int_person__links') }}
),

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

tied as (
    select
        node_a,
        cast(
            '0x'
            || left(
                md5(
                    'link' || ':' || coalesce(cast(weaker_rank as varchar), '')
                    || '|'
                    || coalesce(
                        strftime(first_seen_at, '%Y-%m-%dT%H:%M:%S.%fZ'), ''
                    ) || '|' || coalesce(link_id, '')
                ),
                15
            ) as bigint
        ) as digest
    from links

    union all

    -- Who is kept apart is solved otherwise.
    select
        node_a,
        cast(
            '0x' || left(md5('different' || ':' || override_id), 15) as bigint
        ) as digest
    from overrides
    where decision = 'different'
),

-- Each link, and each decision, counts at its smaller end.
digests as (
    select
        node_a as node_id,
        sum(cast(digest as decimal(38, 0))) as digest
    from tied
    group by node_a
),

seen as (
    select
        node_id,
        min(identifier_type) as identifier_type,
        min(identifier) as identifier,
        min(identifier_rank) as identifier_rank,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from observations
    where rejection is null
    group by node_id
),

final as (
    select
        seen.node_id,
        seen.identifier_type,
        seen.identifier,
        seen.identifier_rank,
        seen.first_seen_at,
        seen.last_seen_at,
        cast(
            111818536257364 + coalesce(digests.digest, 0) as decimal(38, 0)
        ) as solved_with
    from seen
    left join digests on seen.node_id = digests.node_id
)

select * from final
{% endmacro %}
