-- One row per request for erasure that names an identifier, hashed with a key.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

requests as (
    select * from {{ ref('stg_privacy__requests') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

keyring as (
    select {{ c360_erasure_key() }} as erasure_key
),

asked as (
    select
        requests.identifier_type as identifier_type,
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
        end as identifier,
        requests.received_at as requested_at
    from requests
),

hashed as (
    select distinct
        asked.identifier_type,
        sha256(
            keyring.erasure_key
            || sha256(
                keyring.erasure_key || asked.identifier_type || ':'
                || asked.identifier
            )
        ) as value_hash,
        asked.requested_at
    from asked
    cross join keyring
    cross join run
    where
        asked.identifier is not null
        and asked.requested_at <= run.as_of
),

named as (
    select
        md5(
            value_hash || ':' || strftime(requested_at, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as request_id,
        identifier_type,
        value_hash,
        cast(
            '0x'
            || left(md5(identifier_type || ':' || value_hash), 15) as bigint
        ) as node_id,
        requested_at
    from hashed
),

final as (
    select
        request_id,
        identifier_type,
        value_hash,
        node_id,
        request_id || ':' || value_hash as world_identifier,
        requested_at
    from named
)

select * from final
