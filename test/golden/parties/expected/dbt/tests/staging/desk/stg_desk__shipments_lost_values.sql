-- Values of desk.shipments that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'shipments') }}
),

shipment_no_lost as (
    select
        'shipment_no' as column_name,
        cast(shipment_no as varchar) as value
    from source
    where
        trim(cast(shipment_no as varchar)) <> ''
        and try_cast(shipment_no as bigint) is null
),

account_no_lost as (
    select
        'account_no' as column_name,
        cast(account_no as varchar) as value
    from source
    where
        trim(cast(account_no as varchar)) <> ''
        and try_cast(account_no as bigint) is null
),

label_account_no_lost as (
    select
        'label_account_no' as column_name,
        cast(label_account_no as varchar) as value
    from source
    where
        trim(cast(label_account_no as varchar)) <> ''
        and try_cast(label_account_no as bigint) is null
),

receiver_account_no_lost as (
    select
        'receiver_account_no' as column_name,
        cast(receiver_account_no as varchar) as value
    from source
    where
        trim(cast(receiver_account_no as varchar)) <> ''
        and try_cast(receiver_account_no as bigint) is null
),

is_void_lost as (
    select
        'is_void' as column_name,
        cast(is_void as varchar) as value
    from source
    where
        trim(cast(is_void as varchar)) <> ''
        and try_cast(is_void as boolean) is null
),

sent_at_lost as (
    select
        'sent_at' as column_name,
        cast(sent_at as varchar) as value
    from source
    where
        trim(cast(sent_at as varchar)) <> ''
        and try_cast(sent_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from source
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

final as (
    select * from shipment_no_lost

    union all

    select * from account_no_lost

    union all

    select * from label_account_no_lost

    union all

    select * from receiver_account_no_lost

    union all

    select * from is_void_lost

    union all

    select * from sent_at_lost

    union all

    select * from updated_at_lost
)

select * from final
