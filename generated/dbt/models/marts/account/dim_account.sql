-- A business that buys from us.
-- models/entities/account.yaml: entities.account

{{ config(materialized='table') }}

with

crm__accounts as (
    select * from {{ ref('stg_crm__accounts') }}
),

store__by_store_id as (
    select * from {{ ref('dim_store') }}
    where not is_placeholder
),

members as (
    select
        md5(account_no) as account_key,
        account_no,
        company,
        trade,
        store_id,
        is_on_hold,
        false as is_placeholder
    from crm__accounts
),

-- The rows that its attributes name.
referenced as (
    select
        members.account_key,
        members.account_no,
        members.company,
        members.trade,
        members.store_id,
        members.is_on_hold,
        coalesce(store__by_store_id.store_key, 'unknown') as store_key,
        members.is_placeholder
    from members
    left join store__by_store_id
        on members.store_id = store__by_store_id.store_id
),

-- Facts whose account is not known point here, so that an inner join loses
-- none.
unknown_member as (
    select
        'unknown' as account_key,
        cast(null as varchar) as account_no,
        cast(null as varchar) as company,
        cast(null as varchar) as trade,
        cast(null as bigint) as store_id,
        cast(null as boolean) as is_on_hold,
        'unknown' as store_key,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
