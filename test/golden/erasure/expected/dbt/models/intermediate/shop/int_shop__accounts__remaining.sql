-- One row per account. Without what is erased.
-- models/model.yaml: sources.shop.accounts

{{ config(materialized='view') }}

with

shop__accounts as (
    select * from {{ ref('stg_shop__accounts') }}
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
    where source_table = 'shop.accounts'
),

hashed as (
    select
        *,
        md5('shop.accounts:' || cast(account_id as varchar)) as row_hash
    from shop__accounts
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
        case
            when
                person_is_erased
                or person__erased_is_erased_1
                then cast(
                    '0x'
                    || left(
                        md5('erased' || ':' || person__erased_surrogate), 15
                    ) as bigint
                )
            else account_id
        end as account_id,
        case
            when not (person_is_erased or person__erased_is_erased_2) then email
        end as email,
        case when not (person_is_erased) then full_name end as full_name,
        created_at,
        updated_at,
        person_is_erased,
        person_is_reduced
    from marked
)

select * from final
