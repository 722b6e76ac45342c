{% macro int_order_completed__items__before() %}

delete from {{ this }}
where order_completed_items_id not in (
    select stored.order_completed_items_id
    from {{ this }} as stored
    inner join {{ ref('fct_order_completed') }} as events
        on stored.order_completed_id = events.order_completed_id
    where
        stored.order_completed_id is not distinct from events.order_completed_id
        and stored.person_id is not distinct from events.person_id
        and stored.receiver_person_id
        is not distinct from events.receiver_person_id
        and stored.store_key is not distinct from events.store_key
        and stored.occurred_at is not distinct from events.occurred_at
        and stored.occurred_on is not distinct from events.occurred_on
        and stored.source_table is not distinct from events.source_table
        and stored.source_key is not distinct from events.source_key
        and stored.binding is not distinct from events.binding
        and stored.source_changed_at
        is not distinct from events.source_changed_at
        and stored.source_loaded_at is not distinct from events.source_loaded_at
)
{% endmacro %}
