-- Which events are in which web session, one row per event.
-- models/sessions.yaml: sessions.web_session

{{ config(materialized='table') }}

with

activities as (
    select * from {{ ref('fct_person_activity') }}
    where event in ('page_viewed', 'product_viewed', 'cart_updated')
),

-- Events of one instant come in the order of their ids, which never parts them.
spaced as (
    select
        *,
        lag(occurred_at) over (
            partition by person_id
            order by occurred_at, activity_id
        ) as previous_at
    from activities
),

numbered as (
    select
        *,
        sum(
            case
                when occurred_at >= previous_at + interval '30 minutes' then 1
                else 0
            end
        ) over (
            partition by person_id
            order by occurred_at, activity_id
        ) + 1 as session_number
    from spaced
),

started as (
    select
        *,
        min(occurred_at) over (
            partition by person_id, session_number
        ) as session_started_at,
        row_number() over (
            partition by person_id, session_number
            order by occurred_at, activity_id
        ) as session_position
    from numbered
),

final as (
    select
        activity_id,
        md5(
            'web_session|' || person_id || '|'
            || strftime(session_started_at, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as web_session_id,
        person_id,
        cast(session_number as bigint) as session_number,
        session_started_at,
        session_position,
        event,
        event_id,
        occurred_at
    from started
)

select * from final
