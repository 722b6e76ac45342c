-- A place to play. As it was: one row per version of the court, half-open in
-- time.
-- models/model.yaml: entities.court

{{ config(materialized='table') }}

with

club__courts as (
    select * from {{ ref('stg_club__courts') }}
),

compared as (
    select
        court_no,
        surface,
        changed_at as changed_at,
        is_deleted as is_withdrawn,
        row_number() over (
            partition by court_no
            order by changed_at
        ) as version,
        lag(is_deleted) over (
            partition by court_no
            order by changed_at
        ) as was_withdrawn,
        lag(surface) over (
            partition by court_no
            order by changed_at
        ) as previous_surface
    from club__courts
),

-- A version that changes nothing is no version.
changed as (
    select
        court_no,
        surface,
        is_withdrawn,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from
    from compared
    where
        version = 1
        or is_withdrawn <> was_withdrawn
        or surface is distinct from previous_surface
),

bounded as (
    select
        court_no,
        surface,
        is_withdrawn,
        valid_from,
        lead(valid_from) over (
            partition by court_no
            order by valid_from
        ) as next_valid_from
    from changed
),

-- A withdrawn row ends its last version and begins none.
versions as (
    select
        md5(
            cast(court_no as varchar) || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as court_version_id,
        md5(cast(court_no as varchar)) as court_key,
        court_no,
        surface,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from bounded
    where not is_withdrawn
),

unknown_member as (
    select
        'unknown' as court_version_id,
        'unknown' as court_key,
        cast(null as bigint) as court_no,
        cast(null as varchar) as surface,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from versions

    union all

    select * from unknown_member
)

select * from final
