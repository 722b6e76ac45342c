{% macro int_stay_ended__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select stay_no
        from {{ ref('stg_pms__stays') }}
        where (
            left_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or left_at is null
        )
    )
)
{% endmacro %}
