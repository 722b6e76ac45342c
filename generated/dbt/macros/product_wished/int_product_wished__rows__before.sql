{% macro int_product_wished__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select
            cast(customer_id as varchar) || '|'
            || replace(replace(product_id, '\', '\\'), '|', '\|')
        from {{ ref('stg_shop__wishes') }}
        where
            not is_deleted
            and (
                wished_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or wished_at is null
            )
    )
)
{% endmacro %}
