-- A place to play.
-- models/model.yaml: entities.court

{{ config(materialized='table') }}

with

club__courts as (
    select * from {{ ref('stg_club__courts') }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by court_no
            order by changed_at desc
        ) as recency
    from club__courts
),

members as (
    select
        md5(cast(court_no as varchar)) as court_key,
        court_no,
        surface,
        false as is_placeholder
    from ranked
    where
        recency = 1
        and not is_deleted
),

-- Facts whose court is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as court_key,
        cast(null as bigint) as court_no,
        cast(null as varchar) as surface,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
