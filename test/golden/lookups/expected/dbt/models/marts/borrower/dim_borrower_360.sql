-- Somebody who borrows books. With everything computed about them.
-- models/model.yaml: entities.borrower

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_borrower') }}
),

final as (
    select
        reader_id,
        email,
        last_floor,
        is_placeholder
    from members
)

select * from final
