-- One row per visit. Without what is erased.
-- models/model.yaml: sources.web.visits

{{ config(materialized='view') }}

with

web__visits as (
    select * from {{ ref('stg_web__visits') }}
),

person__erased_rows as (
    select * from {{ ref('int_person__erased_rows') }}
),

person__erased as (
    select
        row_hash,
        surrogate,
        is_whole,
        is_erased_1,
        is_erased_2
    from person__erased_rows
    where source_table = 'web.visits'
),

hashed as (
    select
        *,
        md5('web.visits:' || visit_id) as row_hash
    from web__visits
),

marked as (
    select
        hashed.*,
        coalesce(person__erased.is_whole, false) as person_is_erased,
        coalesce(not person__erased.is_whole, false) as person_is_reduced,
        person__erased.surrogate as person__erased_surrogate,
        coalesce(
            person__erased.is_erased_1, false
        ) as person__erased_is_erased_1,
        coalesce(
            person__erased.is_erased_2, false
        ) as person__erased_is_erased_2
    from hashed
    left join person__erased on hashed.row_hash = person__erased.row_hash
),

final as (
    select
        visit_id,
        case
            when not (person_is_erased or person__erased_is_erased_1)
                then device
        end as device,
        case
            when not (person_is_erased or person__erased_is_erased_2)
                then account_id
        end as account_id,
        visited_at,
        person_is_erased,
        person_is_reduced
    from marked
)

select * from final
