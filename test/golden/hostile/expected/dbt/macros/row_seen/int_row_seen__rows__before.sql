{% macro int_row_seen__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select id
        from {{ ref('stg_raw__rows') }}
        where
            id <> ('{' || '% if true %' || '}')
            and (
                "at" <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
                or "at" is null
            )
    )
)
{% endmacro %}
