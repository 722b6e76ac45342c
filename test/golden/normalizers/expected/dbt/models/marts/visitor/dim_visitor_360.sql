-- Somebody who came. With everything computed about them.
-- models/model.yaml: entities.visitor

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_visitor') }}
),

final as (
    select
        person_id,
        insurance_no,
        mail_address,
        is_placeholder
    from members
)

select * from final
