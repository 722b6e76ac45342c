{% macro int_bouquet_ordered__items__before() %}

delete from {{ this }}
where bouquet_ordered_items_id not in (
    select stored.bouquet_ordered_items_id
    from {{ this }} as stored
    inner join {{ ref('fct_bouquet_ordered') }} as events
        on stored.bouquet_ordered_id = events.bouquet_ordered_id
    where
        stored.bouquet_ordered_id is not distinct from events.bouquet_ordered_id
        and stored.buyer_id is not distinct from events.buyer_id
        and stored.gift_flower_key is not distinct from events.gift_flower_key
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
