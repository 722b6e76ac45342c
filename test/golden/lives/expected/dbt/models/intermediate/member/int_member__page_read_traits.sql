-- What page_read tells about each member.
-- models/model.yaml: entities.member.traits

{{ config(materialized='table') }}

with

page_read__events as (
    select * from {{ ref('fct_page_read') }}
    where person_id <> 'unknown'
),

-- The last event that has a value.
last_page__placed as (
    select
        person_id,
        page as value,
        row_number() over (
            partition by person_id
            order by occurred_at desc, page_read_id desc
        ) as place
    from page_read__events
    where page is not null
),

aggregated as (
    select
        person_id,
        count(*) as pages
    from page_read__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.pages,
        last_page__placed.value as last_page
    from aggregated
    left join last_page__placed
        on
            aggregated.person_id = last_page__placed.person_id
            and last_page__placed.place = 1
)

select * from final
