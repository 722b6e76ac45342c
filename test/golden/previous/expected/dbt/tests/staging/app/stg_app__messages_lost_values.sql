-- Values of app.messages that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('app', 'messages') }}
),

sent_at_lost as (
    select
        'sent_at' as column_name,
        cast(sent_at as varchar) as value
    from source
    where
        trim(cast(sent_at as varchar)) <> ''
        and try_cast(sent_at as timestamp) is null
),

final as (
    select * from sent_at_lost
)

select * from final
