-- One row per shipment.
-- models/model.yaml: sources.desk.shipments

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'shipments') }}
),

renamed as (
    select
        try_cast(shipment_no as bigint) as shipment_no,
        try_cast(account_no as bigint) as account_no,
        try_cast(label_account_no as bigint) as label_account_no,
        try_cast(receiver_account_no as bigint) as receiver_account_no,
        receiver_email,
        receiver_city,
        sender_city,
        vat_no,
        payer_vat_no,
        try_cast(is_void as boolean) as is_void,
        try_cast(sent_at as timestamp) as sent_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_void, false) as is_deleted
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by shipment_no
            order by
                updated_at desc nulls last,
                account_no nulls last,
                label_account_no nulls last,
                receiver_account_no nulls last,
                receiver_email nulls last,
                receiver_city nulls last,
                sender_city nulls last,
                vat_no nulls last,
                payer_vat_no nulls last,
                is_void nulls last,
                sent_at nulls last
        ) as recency
    from computed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and shipment_no is not null
),

final as (
    select
        shipment_no,
        account_no,
        label_account_no,
        receiver_account_no,
        receiver_email,
        receiver_city,
        sender_city,
        vat_no,
        payer_vat_no,
        sent_at,
        updated_at,
        is_deleted
    from ranked
    where recency = 1
)

select * from final
