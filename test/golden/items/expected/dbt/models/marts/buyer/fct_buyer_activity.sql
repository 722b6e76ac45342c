-- Everything a buyer did, one row per event.
-- models/baskets.yaml: identities.buyer

{{ config(materialized='table') }}

with

bouquet_ordered__events as (
    select * from {{ ref('fct_bouquet_ordered') }}
),

combined as (
    select
        bouquet_ordered_id as activity_id,
        buyer_id,
        'bouquet_ordered' as event,
        bouquet_ordered_id as event_id,
        occurred_at,
        occurred_on
    from bouquet_ordered__events
),

-- Rows without an identifier are nobody's history.
final as (
    select
        activity_id,
        buyer_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by buyer_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by buyer_id, event
            order by occurred_at, activity_id
        ) as event_number
    from combined
    where buyer_id <> 'unknown'
)

select * from final
