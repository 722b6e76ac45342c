-- A till and where it stands.
-- models/model.yaml: entities.counter

{{ config(materialized='table') }}

with

pos__tills as (
    select * from {{ ref('stg_pos__tills') }}
),

members as (
    select
        md5(cast(till_no as varchar)) as counter_key,
        till_no,
        place,
        false as is_placeholder
    from pos__tills
),

-- Facts whose counter is not known point here, so that an inner join loses
-- none.
unknown_member as (
    select
        'unknown' as counter_key,
        cast(null as bigint) as till_no,
        cast(null as varchar) as place,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
