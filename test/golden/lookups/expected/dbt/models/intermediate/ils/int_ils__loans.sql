-- One row per loan.
-- models/model.yaml: sources.ils.loans

{{ config(materialized='view') }}

with

ils__loans as (
    select * from {{ ref('stg_ils__loans') }}
),

ils__cards as (
    select * from {{ ref('stg_ils__cards') }}
),

ils__copies as (
    select * from {{ ref('int_ils__copies') }}
),

-- Of a log, the latest version of each row.
ils__cards__latest as (
    select
        *,
        row_number() over (
            partition by card_no
            order by changed_at desc
        ) as recency
    from ils__cards
),

-- The ils.cards that each row names.
ils__cards__by_card_no as (
    select
        card_no as looked_up_key_1,
        case when not is_deleted then email end as reader_email,
        changed_at as looked_up_at
    from ils__cards__latest
    where recency = 1
),

-- The ils.copies that each row names.
ils__copies__by_book_no_copy_no as (
    select
        book_no as looked_up_key_1,
        copy_no as looked_up_key_2,
        shelf,
        shelf_floor,
        greatest(updated_at, loaded_at, looked_up_at) as looked_up_at
    from ils__copies
),

final as (
    select
        ils__loans.loan_no,
        ils__loans.card_no,
        ils__loans.book_no,
        ils__loans.copy_no,
        ils__loans.lent_at,
        ils__loans.updated_at,
        ils__loans.loaded_at,
        ils__cards__by_card_no.reader_email,
        ils__copies__by_book_no_copy_no.shelf,
        ils__copies__by_book_no_copy_no.shelf_floor,
        greatest(
            ils__cards__by_card_no.looked_up_at,
            ils__copies__by_book_no_copy_no.looked_up_at
        ) as looked_up_at
    from ils__loans
    left join ils__cards__by_card_no
        on ils__loans.card_no = ils__cards__by_card_no.looked_up_key_1
    left join ils__copies__by_book_no_copy_no
        on
            ils__loans.book_no = ils__copies__by_book_no_copy_no.looked_up_key_1
            and ils__loans.copy_no
            = ils__copies__by_book_no_copy_no.looked_up_key_2
)

select * from final
