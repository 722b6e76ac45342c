{% macro int_points_earned__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select transaction_id
        from {{ ref('stg_loyalty__transactions') }}
        where
            kind = 'earn'
            and (
                booked_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or booked_at is null
            )
    )
)
{% endmacro %}
