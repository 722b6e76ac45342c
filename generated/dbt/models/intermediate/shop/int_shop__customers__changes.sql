-- Changes of shop.customers that builds have seen: one row per change of a row.
-- models/sources/shop.yaml: sources.shop.customers

{{ config(materialized='view') }}

with

snapshot as (
    select * from {{ ref('snap_shop__customers') }}
),

-- In the order in which builds saw them.
observed as (
    select
        *,
        coalesce(updated_at, seen_from) as dated_at,
        row_number() over (
            partition by customer_id
            order by seen_until, seen_from, updated_at nulls first, state_id
        ) as sighting,
        lag(seen_until) over (
            partition by customer_id
            order by seen_until, seen_from, updated_at nulls first, state_id
        ) as lost_at,
        lead(seen_from) over (
            partition by customer_id
            order by seen_until, seen_from, updated_at nulls first, state_id
        ) as next_seen_from
    from snapshot
),

-- Dated by the source; a row that had gone, and whose date is from before,
-- came back when a build saw it.
states as (
    select
        customer_id,
        email,
        last_name,
        full_name,
        birth_date,
        phone,
        city,
        postal_code,
        country,
        has_opted_in,
        signup_channel,
        updated_at,
        case
            when lost_at <> seen_from and dated_at <= lost_at then seen_from
            else dated_at
        end as held_from,
        false as is_gone,
        2 * sighting as told
    from observed
),

-- Nothing took the place of a row that a build saw no more.
ends as (
    select
        customer_id,
        email,
        last_name,
        full_name,
        birth_date,
        phone,
        city,
        postal_code,
        country,
        has_opted_in,
        signup_channel,
        updated_at,
        seen_until as held_from,
        true as is_gone,
        2 * sighting + 1 as told
    from observed
    where
        seen_until < timestamp '9999-12-31 00:00:00'
        and (next_seen_from is null or next_seen_from <> seen_until)
),

all_changes as (
    select * from states

    union all

    select * from ends
),

revised as (
    select
        *,
        min(held_from) over (
            partition by customer_id
            order by told desc rows between unbounded preceding and 1 preceding
        ) as revised_from
    from all_changes
),

-- What the source says last about a moment counts.
final as (
    select
        md5(
            cast(customer_id as varchar) || '|'
            || strftime(held_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as change_id,
        customer_id,
        email,
        last_name,
        full_name,
        birth_date,
        phone,
        city,
        postal_code,
        country,
        has_opted_in,
        signup_channel,
        updated_at,
        held_from,
        is_gone
    from revised
    where
        revised_from is null
        or held_from < revised_from
)

select * from final
