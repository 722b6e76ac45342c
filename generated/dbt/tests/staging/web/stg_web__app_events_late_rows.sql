-- Rows of web.app_events that were loaded more than 7 days after what they
-- tell.

{{ config(severity='warn') }}

with

staged as (
    select * from {{ ref('stg_web__app_events') }}
),

final as (
    select
        batch_id,
        position,
        occurred_at,
        loaded_at
    from staged
    where loaded_at > occurred_at + interval '7 days'
)

select * from final
