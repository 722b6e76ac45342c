{% macro int_page_viewed__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(row_no as varchar)
        from {{ ref('stg_ga__events') }}
        where
            event_name = 'page_view'
            and (
                event_timestamp <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or event_timestamp is null
            )
    )
)
{% endmacro %}
