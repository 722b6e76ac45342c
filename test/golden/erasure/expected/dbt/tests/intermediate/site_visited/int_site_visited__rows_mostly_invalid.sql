-- Bindings of Site Visited of whose rows more than half are invalid.

{{ config(severity='warn') }}

-- A binding of whose rows more than half are invalid reads them wrongly.

with

bound_rows as (
    select * from {{ ref('int_site_visited__rows') }}
    where is_bound
),

counted as (
    select
        binding,
        source_table,
        count(*) as all_rows,
        count(rejection) as invalid_rows
    from bound_rows
    group by binding, source_table
),

final as (
    select * from counted
    where 2 * invalid_rows > all_rows
)

select * from final
