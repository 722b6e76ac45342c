-- A company we know of. With everything computed about them.
-- models/model.yaml: entities.firm

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_firm') }}
),

final as (
    select
        company_id,
        vat_no,
        first_mandate,
        is_placeholder
    from members
)

select * from final
