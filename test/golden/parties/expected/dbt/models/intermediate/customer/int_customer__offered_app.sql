-- Values that app offers for the attributes of a customer, a row per value and
-- version.
-- models/model.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

app__accounts as (
    select * from {{ ref('stg_app__accounts') }}
),

-- A version holds until the next one of its row; the first always did.
app__accounts__versions as (
    select
        *,
        case
            when row_number() over (
                partition by account_no
                order by changed_at
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from,
        coalesce(
            lead(changed_at) over (
                partition by account_no
                order by changed_at
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from app__accounts
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        login as value,
        cast(1 as bigint) as source_rank,
        'app.accounts' as source_table,
        cast(account_no as varchar) as source_key,
        'own' as role,
        'login' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from app__accounts__versions
    where
        login is not null
        and not is_deleted
),

final as (
    select
        md5(
            attribute || '|' || cast(source_rank as varchar) || '|'
            || source_key || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as offer_id,
        *
    from offers
)

select * from final
