{% macro int_advice_given__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select advice_no
        from {{ ref('stg_core__advices') }}
        where (
            began_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or began_at is null
        )
    )
)
{% endmacro %}
