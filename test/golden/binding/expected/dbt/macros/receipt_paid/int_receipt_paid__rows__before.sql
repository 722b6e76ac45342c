{% macro int_receipt_paid__rows__before() %}

delete from {{ this }}
where
    (
        binding = 1
        and source_key not in (
            select cast(receipt_no as varchar)
            from (
                select
                    *,
                    row_number() over (
                        partition by receipt_no
                        order by changed_at desc
                    ) as recency
                from {{ ref('stg_pos__receipts') }}
            ) as versions
            where
                recency = 1
                and (
                    changed_at <= cast(
                        '{{ var("as_of", run_started_at) }}' as timestamp
                    )
                    or changed_at is null
                )
        )
    )
    or (
        binding = 2
        and source_key not in (
            select beacon_id
            from {{ ref('stg_pos__beacons') }}
            where
                kind = 'paid'
                and (
                    sent_at <= cast(
                        '{{ var("as_of", run_started_at) }}' as timestamp
                    )
                    or sent_at is null
                )
        )
    )
{% endmacro %}
