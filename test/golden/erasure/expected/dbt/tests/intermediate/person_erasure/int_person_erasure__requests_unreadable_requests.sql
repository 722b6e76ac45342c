-- Every request for erasure names a kind of identifier, a value of that kind,
-- and a time.

{{ config(severity='error') }}

-- Requests for erasure that no build can read: they erase nobody.

with

requests as (
    select * from {{ ref('stg_privacy__requests') }}
),

asked as (
    select
        requests.request_no as request_key,
        requests.identifier_type as identifier_type,
        requests.received_at as requested_at,
        case requests.identifier_type
            when 'account_id'
                then cast(
                    try_cast(
                        regexp_extract(
                            requests.identifier, '^\s*([+-]?[0-9]+)\s*$', 1
                        ) as bigint
                    ) as varchar
                )
            when 'email'
                then case
                    when regexp_matches(
                        lower(trim(requests.identifier, e' \t\n\r')),
                        '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                    ) then lower(trim(requests.identifier, e' \t\n\r'))
                end
            when 'device' then trim(requests.identifier, e' \t\n\r')
        end as identifier
    from requests
),

-- The value itself is not shown: whoever reads this need not know who asked.
final as (
    select
        request_key,
        identifier_type,
        requested_at,
        case
            when identifier_type in ('account_id', 'email', 'device')
                then case
                    when identifier is null then 'no_identifier'
                    when requested_at is null then 'no_time'
                end
            else 'unknown_type'
        end as unread_because
    from asked
)

select * from final
where unread_because is not null
