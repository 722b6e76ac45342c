-- Every decision is about two identifiers that some row carries.

{{ config(severity='warn') }}

-- A decision that decides nothing: about an identifier that no row carries, or
-- that is none.

with

review__tickets as (
    select * from {{ ref('stg_review__tickets') }}
),

observations as (
    select * from {{ ref('int_person__observations') }}
),

-- Of a log, the latest version of each row.
review__tickets__latest as (
    select
        *,
        row_number() over (
            partition by ticket_no
            order by changed_at desc
        ) as recency
    from review__tickets
),

stated as (
    select
        'review.tickets' as source_table,
        cast(ticket_no as varchar) as source_key,
        verdict as decision,
        kind as left_type,
        value as left_value,
        other_kind as right_type,
        other_value as right_value,
        author,
        reason,
        cast(decided_on as timestamp) as decided_at
    from review__tickets__latest
    where
        recency = 1
        and not is_deleted
),

-- Values are compared as their types normalise them; what comes later than the
-- run is not decided yet.
read_values as (
    select
        *,
        case left_type
            when 'card_no'
                then cast(
                    try_cast(
                        regexp_extract(
                            left_value, '^\s*([+-]?[0-9]+)\s*$', 1
                        ) as bigint
                    ) as varchar
                )
            when 'email'
                then case
                    when regexp_matches(
                        lower(trim(left_value, e' \t\n\r')),
                        '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                    ) then lower(trim(left_value, e' \t\n\r'))
                end
            when 'phone'
                then nullif(regexp_replace(left_value, '[^0-9]', '', 'g'), '')
        end as left_identifier,
        case right_type
            when 'card_no'
                then cast(
                    try_cast(
                        regexp_extract(
                            right_value, '^\s*([+-]?[0-9]+)\s*$', 1
                        ) as bigint
                    ) as varchar
                )
            when 'email'
                then case
                    when regexp_matches(
                        lower(trim(right_value, e' \t\n\r')),
                        '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                    ) then lower(trim(right_value, e' \t\n\r'))
                end
            when 'phone'
                then nullif(regexp_replace(right_value, '[^0-9]', '', 'g'), '')
        end as right_identifier
    from stated
    where
        decided_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
        or decided_at is null
),

named as (
    select
        *,
        cast(
            '0x' || left(md5(left_type || ':' || left_identifier), 15) as bigint
        ) as left_node,
        cast(
            '0x'
            || left(md5(right_type || ':' || right_identifier), 15) as bigint
        ) as right_node
    from read_values
),

usable as (
    select distinct node_id
    from observations
    where rejection is null
),

-- A decision makes no identifier: both have to be seen elsewhere.
judged as (
    select
        named.*,
        case
            when named.decision is null then 'no_decision'
            when named.decision not in ('same', 'different') then 'no_decision'
            when named.left_identifier is null then 'no_left_identifier'
            when named.right_identifier is null then 'no_right_identifier'
            when named.left_node = named.right_node then 'one_identifier'
            when left_end.node_id is null then 'left_not_seen'
            when right_end.node_id is null then 'right_not_seen'
        end as idle_because
    from named
    left join usable as left_end on named.left_node = left_end.node_id
    left join usable as right_end on named.right_node = right_end.node_id
),

final as (
    select
        source_key,
        decision,
        left_type,
        left_value,
        right_type,
        right_value,
        idle_because
    from judged
    where idle_because is not null
)

select * from final
