-- Every row that is, or once could be, receipt_paid, in one shape.
-- models/model.yaml: events.receipt_paid

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
pos__receipts as (
    select * from {{ ref('stg_pos__receipts') }}
),

-- Of a log, the latest version of each row.
pos__receipts__latest as (
    select
        *,
        row_number() over (
            partition by receipt_no
            order by changed_at desc
        ) as recency
    from pos__receipts
),

pos__beacons as (
    select * from {{ ref('stg_pos__beacons') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
pos__receipts__read as (
    select found.*
    from pos__receipts__latest as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.receipt_no as varchar)
    where
        found.recency = 1
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.changed_at
            or was.source_changed_at is distinct from found.changed_at
        )
),

{% else %}
pos__receipts__read as (
    select * from pos__receipts__latest
    where recency = 1
),

{% endif %}
-- Rows that fail `where` stay visible: a key that stands here is decided here.
pos__receipts__bound as (
    select
        'pos.receipts' as source_table,
        cast(receipt_no as varchar) as source_key,
        cast(1 as bigint) as binding,
        coalesce(state = 'paid', false) as is_bound,
        receipt_no,
        till_no,
        total,
        'till' as channel,
        cast(null as varchar[]) as tags,
        cast(null as varchar) as unreadable_property,
        changed_at as occurred_at,
        changed_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        changed_at as readable_at
    from pos__receipts__read
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
pos__beacons__read as (
    select found.*
    from pos__beacons as found
    left join stored as was
        on
            was.binding = 2
            and was.source_key = found.beacon_id
    where
        found.kind = 'paid'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.sent_at
            or was.source_changed_at is distinct from found.sent_at
        )
),

{% else %}
pos__beacons__read as (
    select * from pos__beacons
    where kind = 'paid'
),

{% endif %}
-- What the payload holds under each property's name, still text.
pos__beacons__text as (
    select
        pos__beacons__read.*,
        json_extract_string(
            json_value(body, '$.receipt_no'), '$'
        ) as payload_receipt_no,
        json_extract_string(
            json_value(body, '$.till_no'), '$'
        ) as payload_till_no,
        json_extract_string(json_value(body, '$.total'), '$') as payload_total,
        nullif(
            cast(json_extract(body, '$.tags') as varchar), 'null'
        ) as payload_tags
    from pos__beacons__read
),

pos__beacons__bound as (
    select
        'pos.beacons' as source_table,
        beacon_id as source_key,
        cast(2 as bigint) as binding,
        true as is_bound,
        try_cast(
            regexp_extract(
                payload_receipt_no, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as receipt_no,
        try_cast(
            regexp_extract(
                payload_till_no, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as till_no,
        try_cast(
            regexp_extract(
                payload_total, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 2)
        ) as total,
        'app' as channel,
        list_filter(
            list_transform(
                try_cast(try_cast(payload_tags as json) as json[]),
                lambda item: json_extract_string(json_value(item, '$'), '$')
            ),
            lambda item: item is not null
        ) as tags,
        case
            when
                trim(payload_receipt_no) <> ''
                and try_cast(
                    regexp_extract(
                        payload_receipt_no, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'receipt_no'
            when
                trim(payload_till_no) <> ''
                and try_cast(
                    regexp_extract(
                        payload_till_no, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'till_no'
            when
                trim(payload_total) <> ''
                and try_cast(
                    regexp_extract(
                        payload_total, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(9, 2)
                ) is null
                then 'total'
            when
                trim(payload_tags) <> ''
                and list_filter(
                    list_transform(
                        try_cast(try_cast(payload_tags as json) as json[]),
                        lambda item: json_extract_string(
                            json_value(item, '$'), '$'
                        )
                    ),
                    lambda item: item is not null
                ) is null
                then 'tags'
        end as unreadable_property,
        sent_at as occurred_at,
        sent_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        sent_at as readable_at
    from pos__beacons__text
),

combined as (
    select * from pos__receipts__bound

    union all

    select * from pos__beacons__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when unreadable_property = 'receipt_no' then 'receipt_no'
            when receipt_no is null then 'receipt_no'
            when unreadable_property = 'till_no' then 'till_no'
            when unreadable_property = 'total' then 'total'
            when total is null then 'total'
            when channel is null then 'channel'
            when channel not in ('till', 'app') then 'channel'
            when unreadable_property = 'tags' then 'tags'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when unreadable_property = 'receipt_no' then 'no integer'
            when receipt_no is null then 'missing'
            when unreadable_property = 'till_no' then 'no integer'
            when unreadable_property = 'total' then 'no decimal(9,2)'
            when total is null then 'missing'
            when channel is null then 'missing'
            when channel not in ('till', 'app') then 'not listed'
            when unreadable_property = 'tags' then 'no list<string>'
            when occurred_at is null then 'missing'
        end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            case
                when
                    judged.receipt_no is not null
                    and judged.till_no is not null
                    then
                        'receipt_paid|key|'
                        || cast(judged.receipt_no as varchar) || '|'
                        || cast(judged.till_no as varchar)
                else
                    'receipt_paid|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as receipt_paid_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.receipt_no,
        judged.till_no,
        judged.total,
        judged.channel,
        judged.tags,
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
