-- Values of crm.contacts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('crm', 'contacts') }}
),

birth_date_lost as (
    select
        'birth_date' as column_name,
        cast("Birthdate" as varchar) as value
    from source
    where
        trim(cast("Birthdate" as varchar)) <> ''
        and try_cast(
            regexp_extract(
                "Birthdate", '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) is null
),

is_phone_verified_lost as (
    select
        'is_phone_verified' as column_name,
        cast("Phone Verified" as varchar) as value
    from source
    where
        trim(cast("Phone Verified" as varchar)) <> ''
        and try_cast("Phone Verified" as boolean) is null
),

has_opted_in_lost as (
    select
        'has_opted_in' as column_name,
        cast("Opt In" as varchar) as value
    from source
    where
        trim(cast("Opt In" as varchar)) <> ''
        and try_cast("Opt In" as boolean) is null
),

last_contacted_on_lost as (
    select
        'last_contacted_on' as column_name,
        cast("Last Contact" as varchar) as value
    from source
    where
        trim(cast("Last Contact" as varchar)) <> ''
        and try_cast("Last Contact" as date) is null
),

is_removed_lost as (
    select
        'is_removed' as column_name,
        cast("IsDeleted" as varchar) as value
    from source
    where
        trim(cast("IsDeleted" as varchar)) <> ''
        and try_cast("IsDeleted" as boolean) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast("CreatedDate" as varchar) as value
    from source
    where
        trim(cast("CreatedDate" as varchar)) <> ''
        and try_cast("CreatedDate" as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast("LastModifiedDate" as varchar) as value
    from source
    where
        trim(cast("LastModifiedDate" as varchar)) <> ''
        and try_cast("LastModifiedDate" as timestamp) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from source
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and try_cast(_loaded_at as timestamp) is null
),

final as (
    select * from birth_date_lost

    union all

    select * from is_phone_verified_lost

    union all

    select * from has_opted_in_lost

    union all

    select * from last_contacted_on_lost

    union all

    select * from is_removed_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
