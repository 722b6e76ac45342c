{% macro fct_receipt_paid__before() %}

delete from {{ this }}
where receipt_paid_id not in (
    select receipt_paid_id
    from {{ ref('int_receipt_paid__rows') }}
    where
        is_bound
        and rejection is null
        and (
            binding = 1
            or receipt_paid_id not in (
                select receipt_paid_id
                from {{ ref('int_receipt_paid__rows') }}
                where binding = 1
            )
        )
)
{% endmacro %}
