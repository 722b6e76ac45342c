{% macro int_ticket_opened__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(ticket_id as varchar)
        from {{ ref('stg_crm__support_tickets') }}
        where (
            opened_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or opened_at is null
        )
    )
)
{% endmacro %}
