-- Somebody who reads. With everything computed about them.
-- models/model.yaml: entities.member

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_member') }}
),

loan_begun_traits as (
    select * from {{ ref('int_member__loan_begun_traits') }}
),

loan_begun_by_fetcher_traits as (
    select * from {{ ref('int_member__loan_begun_by_fetcher_traits') }}
),

page_read_traits as (
    select * from {{ ref('int_member__page_read_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(page_read_traits.pages, 0) as pages,
        page_read_traits.last_page,
        coalesce(loan_begun_traits.loans, 0) as loans,
        coalesce(loan_begun_by_fetcher_traits.fetched, 0) as fetched
    from members
    left join loan_begun_traits
        on members.person_id = loan_begun_traits.person_id
    left join loan_begun_by_fetcher_traits
        on members.person_id = loan_begun_by_fetcher_traits.person_id
    left join page_read_traits on members.person_id = page_read_traits.person_id
),

final as (
    select
        person_id,
        member_no,
        phone,
        street,
        referred_by,
        referred_by_person_id,
        pages,
        last_page,
        loans,
        fetched,
        is_placeholder
    from computed
)

select * from final
