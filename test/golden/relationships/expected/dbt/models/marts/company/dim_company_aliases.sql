-- One row per id that a company has or may have had, with the id it has now.
-- models/model.yaml: identities.company

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_company__resolved') }}
),

final as (
    select
        md5(
            'bank-1:company:' || identifier_type || ':' || identifier
        ) as alias_id,
        company_id,
        is_founding as is_current
    from resolved
)

select * from final
