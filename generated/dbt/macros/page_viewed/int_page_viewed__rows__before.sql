{% macro int_page_viewed__rows__before() %}

delete from {{ this }}
where
    (
        binding = 1
        and source_key not in (
            select event_id
            from {{ ref('stg_web__events') }}
            where
                event_name = 'Page Viewed'
                and (
                    occurred_at <= cast(
                        '{{ var("as_of", run_started_at) }}' as timestamp
                    )
                    or occurred_at is null
                )
        )
    )
    or (
        binding = 2
        and source_key not in (
            select
                replace(replace(batch_id, '\', '\\'), '|', '\|') || '|'
                || cast(position as varchar)
            from {{ ref('stg_web__app_events') }}
            where
                event_name = 'Screen Viewed'
                and (
                    occurred_at <= cast(
                        '{{ var("as_of", run_started_at) }}' as timestamp
                    )
                    or occurred_at is null
                )
        )
    )
{% endmacro %}
