{% macro int_order_completed__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(order_id as varchar)
        from {{ ref('stg_shop__orders') }}
        where
            status = 'paid'
            and (
                paid_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or paid_at is null
            )
    )
)
{% endmacro %}
