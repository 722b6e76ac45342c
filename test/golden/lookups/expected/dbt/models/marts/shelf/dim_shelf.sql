-- A shelf.
-- models/model.yaml: entities.shelf

{{ config(materialized='table') }}

with

ils__shelves as (
    select * from {{ ref('int_ils__shelves') }}
),

members as (
    select
        md5(shelf) as shelf_key,
        shelf,
        topic,
        parent_topic,
        false as is_placeholder
    from ils__shelves
),

-- Facts whose shelf is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as shelf_key,
        cast(null as varchar) as shelf,
        cast(null as varchar) as topic,
        cast(null as varchar) as parent_topic,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
