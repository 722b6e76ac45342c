{% macro int_parcel_weighed__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select cast(batch_no as varchar) || '|' || cast(line_no as varchar)
        from {{ ref('stg_belt__scans') }}
        where
            kind = 'weigh'
            and (
                scanned_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or scanned_at is null
            )
    )
)
{% endmacro %}
