-- One row per id that a buyer has or may have had, with the id it has now.
-- models/baskets.yaml: identities.buyer

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_buyer__resolved') }}
),

final as (
    select
        md5(
            'florist-1:buyer:' || identifier_type || ':' || identifier
        ) as alias_id,
        buyer_id,
        is_founding as is_current
    from resolved
)

select * from final
