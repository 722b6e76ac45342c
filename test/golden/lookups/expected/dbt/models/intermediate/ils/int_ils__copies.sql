-- One row per copy of a book.
-- models/model.yaml: sources.ils.copies

{{ config(materialized='view') }}

with

ils__copies as (
    select * from {{ ref('stg_ils__copies') }}
),

ils__shelves as (
    select * from {{ ref('int_ils__shelves') }}
),

-- The ils.shelves that each row names.
ils__shelves__by_shelf as (
    select
        shelf as looked_up_key_1,
        floor as shelf_floor,
        parent_topic,
        greatest(updated_at, looked_up_at) as looked_up_at
    from ils__shelves
),

final as (
    select
        ils__copies.book_no,
        ils__copies.copy_no,
        ils__copies.shelf,
        ils__copies.bought_at,
        ils__copies.updated_at,
        ils__copies.loaded_at,
        ils__copies.row_key,
        ils__shelves__by_shelf.shelf_floor,
        ils__shelves__by_shelf.parent_topic,
        ils__shelves__by_shelf.looked_up_at
    from ils__copies
    left join ils__shelves__by_shelf
        on ils__copies.shelf = ils__shelves__by_shelf.looked_up_key_1
)

select * from final
