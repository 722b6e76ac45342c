{% macro fct_person_identity_events__before() %}

delete from {{ this }}
where
    occurred_at >= cast('{{ var("as_of", run_started_at) }}' as timestamp)
    or identity_event_id in (
        select stored.identity_event_id
        from {{ this }} as stored
        inner join {{ ref('int_person__erased_ids') }} as erased_ids
            on
                stored.occurred_at < erased_ids.erased_at
                and (
                    stored.node_id = erased_ids.node_id
                    or stored.person_id = erased_ids.person_id
                    or stored.previous_person_id = erased_ids.person_id
                )
    )
{% endmacro %}
