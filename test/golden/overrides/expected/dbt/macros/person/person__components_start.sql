{% macro person__components_start(round) %}

-- All links, limits aside; the smaller end stands first.

with

links as (
    select * from {{ ref('int_person__links') }}
),

{% if is_incremental() %}
identifiers as (
    select * from {{ person__work('touched_identifiers') }}
),

-- No link leads out of the components that are solved again.
open_links as (
    select links.*
    from links
    inner join identifiers on links.node_a = identifiers.node_id
),

{% else %}
open_links as (
    select * from links
),

{% endif %}
final as (
    select
        node_a,
        node_b
    from open_links
)

select * from final
{% endmacro %}
