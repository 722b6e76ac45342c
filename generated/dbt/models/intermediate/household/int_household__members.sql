-- Who is in which household.
-- models/entities/household.yaml: entities.household

{{ config(materialized='table') }}

with

described as (
    select * from {{ ref('dim_customer') }}
    where not is_placeholder
),

-- What is compared: without outer blanks, in small letters; an empty text is
-- none.
compared as (
    select
        person_id,
        nullif(lower(trim(last_name, e' \t\n\r')), '') as last_name__compared,
        nullif(
            lower(trim(postal_code, e' \t\n\r')), ''
        ) as postal_code__compared
    from described
),

grouped as (
    select
        person_id,
        md5(
            'larkspur-2026:household:'
            || replace(replace(last_name__compared, '\', '\\'), '|', '\|')
            || '|'
            || replace(replace(postal_code__compared, '\', '\\'), '|', '\|')
        ) as household_key
    from compared
    where
        last_name__compared is not null
        and postal_code__compared is not null
),

counted as (
    select
        person_id,
        household_key,
        count(*) over (partition by household_key) as size
    from grouped
),

-- A larger group is an institution, or an address that was made up.
final as (
    select
        person_id,
        household_key
    from counted
    where size <= 12
)

select * from final
