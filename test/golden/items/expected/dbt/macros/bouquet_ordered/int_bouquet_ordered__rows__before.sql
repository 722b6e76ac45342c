{% macro int_bouquet_ordered__rows__before() %}

delete from {{ this }}
where
    (
        binding = 1
        and source_key not in (
            select order_no
            from {{ ref('stg_shop__orders') }}
            where (
                paid_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or paid_at is null
            )
        )
    )
    or (
        binding = 2
        and source_key not in (
            select hit_no
            from {{ ref('stg_shop__hits') }}
            where (
                sent_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or sent_at is null
            )
        )
    )
{% endmacro %}
