-- One row per order. Without what is erased.
-- models/model.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

person__erased_rows as (
    select * from {{ ref('int_person__erased_rows') }}
),

person__erased as (
    select
        row_hash,
        surrogate,
        is_whole,
        is_erased_1
    from person__erased_rows
    where source_table = 'shop.orders'
),

hashed as (
    select
        *,
        md5('shop.orders:' || order_no) as row_hash
    from shop__orders
),

marked as (
    select
        hashed.*,
        coalesce(person__erased.is_whole, false) as person_is_erased,
        coalesce(not person__erased.is_whole, false) as person_is_reduced,
        person__erased.surrogate as person__erased_surrogate,
        coalesce(
            person__erased.is_erased_1, false
        ) as person__erased_is_erased_1
    from hashed
    left join person__erased on hashed.row_hash = person__erased.row_hash
),

final as (
    select
        order_no,
        case
            when not (person_is_erased or person__erased_is_erased_1) then email
        end as email,
        amount,
        ordered_at,
        person_is_erased,
        person_is_reduced
    from marked
)

select * from final
