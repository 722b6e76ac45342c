{% macro int_work_heard__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select tap_no
        from {{ ref('stg_audio__taps') }}
        where
            kind = 'work'
            and (
                tapped_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or tapped_at is null
            )
    )
)
{% endmacro %}
