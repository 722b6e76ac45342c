-- One row per id that a reader has or may have had, with the id it has now.
-- models/model.yaml: identities.reader

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_reader__resolved') }}
),

final as (
    select
        md5(
            'library-1:reader:' || identifier_type || ':' || identifier
        ) as alias_id,
        reader_id,
        is_founding as is_current
    from resolved
)

select * from final
