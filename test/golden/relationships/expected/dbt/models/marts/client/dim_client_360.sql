-- Somebody with an account here. With everything computed about them.
-- models/model.yaml: entities.client

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_client') }}
),

final as (
    select
        person_id,
        client_no,
        full_name,
        branch_key,
        proxy_person_id,
        is_placeholder
    from members
)

select * from final
