-- One row per shelf.
-- models/model.yaml: sources.ils.shelves

{{ config(materialized='view') }}

with

ils__shelves as (
    select * from {{ ref('stg_ils__shelves') }}
),

-- The ils.shelves that each row names.
ils__shelves__by_split_from as (
    select
        shelf as looked_up_key_1,
        topic as parent_topic,
        updated_at as looked_up_at
    from ils__shelves
),

final as (
    select
        ils__shelves.shelf,
        ils__shelves.floor,
        ils__shelves.topic,
        ils__shelves.split_from,
        ils__shelves.updated_at,
        ils__shelves__by_split_from.parent_topic,
        ils__shelves__by_split_from.looked_up_at
    from ils__shelves
    left join ils__shelves__by_split_from
        on ils__shelves.split_from = ils__shelves__by_split_from.looked_up_key_1
)

select * from final
