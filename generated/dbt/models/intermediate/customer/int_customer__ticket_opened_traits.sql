-- What ticket_opened tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

ticket_opened__events as (
    select * from {{ ref('fct_ticket_opened') }}
    where person_id <> 'unknown'
),

aggregated as (
    select
        person_id,
        max(
            case when is_urgent then 1 when not is_urgent then 0 end
        ) = 1 as has_been_urgent
    from ticket_opened__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.has_been_urgent
    from aggregated
)

select * from final
