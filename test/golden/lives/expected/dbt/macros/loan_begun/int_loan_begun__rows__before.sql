{% macro int_loan_begun__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(loan_no as varchar)
        from {{ ref('stg_desk__loans') }}
        where (
            begins_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or begins_at is null
        )
    )
)
{% endmacro %}
