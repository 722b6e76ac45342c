-- Somebody who sends or gets parcels. With everything computed about them.
-- models/model.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
),

final as (
    select
        person_id,
        account_no,
        email,
        is_placeholder
    from members
)

select * from final
