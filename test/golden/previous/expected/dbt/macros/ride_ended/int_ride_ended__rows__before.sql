{% macro int_ride_ended__rows__before() %}

delete from {{ this }}
where (
    binding = 1
    and source_key not in (
        select message_no
        from {{ ref('stg_app__messages') }}
        where
            topic = 'ride'
            and (
                sent_at <= cast(
                    '{{ var("as_of", run_started_at) }}' as timestamp
                )
                or sent_at is null
            )
    )
)
{% endmacro %}
