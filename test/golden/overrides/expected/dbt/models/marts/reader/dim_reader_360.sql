-- Somebody who reads. With everything computed about them.
-- models/model.yaml: entities.reader

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_reader') }}
),

final as (
    select
        person_id,
        card_no,
        email,
        is_placeholder
    from members
)

select * from final
