-- A company we know of. With everything computed about them.
-- models/model.yaml: entities.firm

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_firm') }}
),

advice_given_over_firm_mandate_traits as (
    select * from {{ ref('int_firm__advice_given_over_firm_mandate_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(advice_given_over_firm_mandate_traits.advices, 0) as advices
    from members
    left join advice_given_over_firm_mandate_traits
        on members.company_id = advice_given_over_firm_mandate_traits.company_id
),

final as (
    select
        company_id,
        vat_no,
        first_mandate,
        advices,
        is_placeholder
    from computed
)

select * from final
