-- Rows of web.events that were loaded more than 7 days after what they tell.

{{ config(severity='warn') }}

with

staged as (
    select * from {{ ref('stg_web__events') }}
),

final as (
    select
        event_id,
        occurred_at,
        loaded_at
    from staged
    where loaded_at > occurred_at + interval '7 days'
)

select * from final
