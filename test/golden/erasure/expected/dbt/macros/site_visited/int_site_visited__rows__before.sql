{% macro int_site_visited__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select visit_id
        from {{ ref('int_web__visits__remaining') }}
        where (
            visited_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or visited_at is null
        )
    )
)
{% endmacro %}
