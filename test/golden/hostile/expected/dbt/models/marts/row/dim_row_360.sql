-- Each { { row } } is { %- one -% }. With everything computed about them.
-- models/model.yaml: entities.row

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_row') }}
),

row_seen_traits as (
    select * from {{ ref('int_row__row_seen_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(row_seen_traits.tricky_seen, 0) as tricky_seen
    from members
    left join row_seen_traits on members.someone_id = row_seen_traits.someone_id
),

final as (
    select
        someone_id,
        code,
        "select",
        quote,
        tricky_seen,
        is_placeholder
    from computed
)

select * from final
