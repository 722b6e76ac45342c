-- Every row that is, or once could be, stay_ended, in one shape.
-- models/model.yaml: events.stay_ended

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
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
pms__stays as (
    select * from {{ ref('stg_pms__stays') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
pms__stays__read as (
    select found.*
    from pms__stays as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.stay_no
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.left_at
        or was.source_changed_at is distinct from found.left_at
    )
),

{% else %}
pms__stays__read as (
    select * from pms__stays
),

{% endif %}
pms__stays__bound as (
    select
        'pms.stays' as source_table,
        stay_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        house_id,
        moved_to_id,
        price,
        reason,
        cast(null as varchar) as unreadable_property,
        left_at as occurred_at,
        left_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        left_at as readable_at
    from pms__stays__read
),

combined as (
    select * from pms__stays__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case when occurred_at is null then 'missing' end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            'stay_ended|row|' || judged.source_table || '|' || judged.source_key
        ) as stay_ended_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.house_id,
        judged.moved_to_id,
        judged.price,
        judged.reason,
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
