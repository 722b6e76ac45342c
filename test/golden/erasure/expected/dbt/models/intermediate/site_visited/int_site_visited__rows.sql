-- Every row that is, or once could be, Site Visited, in one shape.
-- models/model.yaml: events.site_visited

{{ config(
    materialized='incremental',
    unique_key='row_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
stored as (
    select
        binding,
        source_key,
        is_erased,
        person_is_erased,
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
web__visits as (
    select * from {{ ref('int_web__visits__remaining') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
web__visits__read as (
    select found.*
    from web__visits as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.visit_id
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.visited_at
        or was.source_changed_at is distinct from found.visited_at
        or was.is_erased is distinct from (
            found.person_is_erased or found.person_is_reduced
        )
        or was.person_is_erased is distinct from (found.person_is_erased)
    )
),

{% else %}
web__visits__read as (
    select * from web__visits
),

{% endif %}
web__visits__bound as (
    select
        'web.visits' as source_table,
        visit_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        person_is_erased or person_is_reduced as is_erased,
        person_is_erased,
        visit_id,
        cast(null as varchar) as unreadable_property,
        visited_at as occurred_at,
        visited_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        visited_at as readable_at
    from web__visits__read
),

combined as (
    select * from web__visits__bound
),

-- What tells about somebody who was erased is not read.
remaining as (
    select
        source_table,
        source_key,
        binding,
        is_bound,
        is_erased,
        person_is_erased,
        visit_id,
        unreadable_property,
        occurred_at,
        source_changed_at,
        source_loaded_at,
        readable_at
    from combined
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when visit_id is null then 'visit_id'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when visit_id is null then 'missing'
            when occurred_at is null then 'missing'
        end as rejection
    from remaining
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            case
                when judged.visit_id is not null
                    then 'site_visited|key|' || judged.visit_id
                else
                    'site_visited|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as site_visited_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.is_erased,
        judged.person_is_erased,
        judged.visit_id,
        judged.occurred_at,
        judged.source_changed_at,
        judged.source_loaded_at,
        judged.readable_at,
        judged.rejected_property,
        judged.rejection
    from judged
    cross join run
    where
        judged.occurred_at <= run.as_of
        or judged.occurred_at is null
)

select * from final
