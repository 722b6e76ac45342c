-- Where money lies.
-- models/model.yaml: entities.account

{{ config(materialized='table') }}

with

core__accounts as (
    select * from {{ ref('stg_core__accounts') }}
),

members as (
    select
        md5(account_no) as account_key,
        account_no,
        kind,
        false as is_placeholder
    from core__accounts
),

-- Facts whose account is not known point here, so that an inner join loses
-- none.
unknown_member as (
    select
        'unknown' as account_key,
        cast(null as varchar) as account_no,
        cast(null as varchar) as kind,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
