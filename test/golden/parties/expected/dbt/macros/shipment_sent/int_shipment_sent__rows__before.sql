{% macro int_shipment_sent__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(shipment_no as varchar)
        from {{ ref('stg_desk__shipments') }}
        where
            not is_deleted
            and (
                sent_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or sent_at is null
            )
    )
)
{% endmacro %}
