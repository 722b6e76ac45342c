{% macro int_order_refunded__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select refund_id
        from {{ ref('stg_shop__refunds') }}
        where (
            refunded_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or refunded_at is null
        )
    )
)
{% endmacro %}
