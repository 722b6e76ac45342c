{% macro int_order_placed__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select order_no
        from {{ ref('int_shop__orders__remaining') }}
        where (
            ordered_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or ordered_at is null
        )
    )
)
{% endmacro %}
