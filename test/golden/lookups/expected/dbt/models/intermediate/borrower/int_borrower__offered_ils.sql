-- Values that ils offers for the attributes of a borrower, a row per value and
-- version.
-- models/model.yaml: entities.borrower.attributes

{{ config(materialized='table') }}

with

ils__loans as (
    select * from {{ ref('int_ils__loans') }}
),

offers as (
    select
        'last_floor' as attribute,
        cast(null as varchar) as identifier_type,
        shelf_floor as value,
        cast(1 as bigint) as source_rank,
        'ils.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        'shelf_floor' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from ils__loans
    where shelf_floor is not null
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
