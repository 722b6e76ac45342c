{% macro int_person_erasure__worlds__reach_start(round) %}

-- Whatever stood in one row up to the last request, limits aside.

with

traces as (
    select * from {{ ref('int_person_erasure__traces') }}
),

requests as (
    select * from {{ ref('int_person_erasure__requests') }}
),

last_request as (
    select max(requested_at) as requested_at from requests
),

early as (
    select
        traces.source_table,
        traces.row_hash,
        traces.node_id
    from traces
    cross join last_request
    where
        last_request.requested_at is not null
        and (
            traces.first_seen_at <= last_request.requested_at
            or traces.first_seen_at is null
        )
),

centres as (
    select
        source_table,
        row_hash,
        min(node_id) as node_id
    from early
    group by source_table, row_hash
),

final as (
    select distinct
        centres.node_id as node_a,
        early.node_id as node_b
    from early
    inner join centres
        on
            early.source_table = centres.source_table
            and early.row_hash = centres.row_hash
    where early.node_id > centres.node_id
)

select * from final
{% endmacro %}
