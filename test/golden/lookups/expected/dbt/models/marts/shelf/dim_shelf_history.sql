-- A shelf. As it was: one row per version of the shelf, half-open in time.
-- models/model.yaml: entities.shelf

{{ config(materialized='table') }}

with

ils__shelves as (
    select * from {{ ref('int_ils__shelves__changes') }}
),

compared as (
    select
        shelf,
        topic,
        parent_topic,
        held_from as changed_at,
        is_gone as is_withdrawn,
        row_number() over (
            partition by shelf
            order by held_from
        ) as version,
        lag(is_gone) over (
            partition by shelf
            order by held_from
        ) as was_withdrawn,
        lag(topic) over (
            partition by shelf
            order by held_from
        ) as previous_topic,
        lag(parent_topic) over (
            partition by shelf
            order by held_from
        ) as previous_parent_topic
    from ils__shelves
),

-- A version that changes nothing is no version.
changed as (
    select
        shelf,
        topic,
        parent_topic,
        is_withdrawn,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from
    from compared
    where
        version = 1
        or is_withdrawn <> was_withdrawn
        or topic is distinct from previous_topic
        or parent_topic is distinct from previous_parent_topic
),

bounded as (
    select
        shelf,
        topic,
        parent_topic,
        is_withdrawn,
        valid_from,
        lead(valid_from) over (
            partition by shelf
            order by valid_from
        ) as next_valid_from
    from changed
),

-- A withdrawn row ends its last version and begins none.
versions as (
    select
        md5(
            shelf || '|' || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as shelf_version_id,
        md5(shelf) as shelf_key,
        shelf,
        topic,
        parent_topic,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from bounded
    where not is_withdrawn
),

unknown_member as (
    select
        'unknown' as shelf_version_id,
        'unknown' as shelf_key,
        cast(null as varchar) as shelf,
        cast(null as varchar) as topic,
        cast(null as varchar) as parent_topic,
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
