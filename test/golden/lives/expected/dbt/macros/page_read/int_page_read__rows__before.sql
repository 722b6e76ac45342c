{% macro int_page_read__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(event_id as varchar)
        from {{ ref('stg_app__events') }}
        where
            name = 'page_read'
            and (
                seen_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or seen_at is null
            )
    )
)
{% endmacro %}
