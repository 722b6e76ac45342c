-- What somebody did on the site or in the app, until half an hour of silence.
-- models/sessions.yaml: sessions.web_session

{{ config(materialized='table') }}

with

session_events as (
    select * from {{ ref('fct_web_session_events') }}
),

sized as (
    select
        *,
        count(*) over (partition by web_session_id) as session_size
    from session_events
),

aggregated as (
    select
        web_session_id,
        person_id,
        session_number,
        session_started_at as started_at,
        max(occurred_at) as ended_at,
        count(*) as events,
        count(case when event = 'page_viewed' then 1 end) as page_viewed_count,
        count(
            case when event = 'product_viewed' then 1 end
        ) as product_viewed_count,
        count(
            case when event = 'cart_updated' then 1 end
        ) as cart_updated_count,
        max(case when session_position = 1 then event end) as entry_event,
        max(
            case when session_position = session_size then event end
        ) as exit_event
    from sized
    group by web_session_id, person_id, session_number, session_started_at
),

final as (
    select
        web_session_id,
        person_id,
        session_number,
        started_at,
        cast(started_at as date) as started_on,
        ended_at,
        date_sub('second', started_at, ended_at) as duration_seconds,
        events,
        page_viewed_count,
        product_viewed_count,
        cart_updated_count,
        entry_event,
        exit_event
    from aggregated
)

select * from final
