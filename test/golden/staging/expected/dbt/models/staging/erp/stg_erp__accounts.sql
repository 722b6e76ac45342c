-- One row per account, updated in place.
-- models/model.yaml: sources.erp.accounts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('erp', 'accounts') }}
),

-- What the source may not have yet: in `delivered` the name means its column
-- once it has one, and the null here until then.
absent as (
    select cast(null as bigint) as "Tax No."
),

delivered as (
    select found.*
    from absent
    cross join lateral (
        select
            "Account No.",
            phone,
            state,
            "order",
            "Tax No.",
            cents,
            is_test,
            created_at,
            updated_at,
            _loaded_at
        from source
    ) as found
),

renamed as (
    select
        try_cast("Account No." as bigint) as account_id,
        case
            when (
                lower(trim(phone)) in (
                    '(null)',
                    '-1',
                    '<null>',
                    '[object object]',
                    'anonymous',
                    'empty',
                    'invalid',
                    'missing',
                    'n.a.',
                    'n/a',
                    'na',
                    'nan',
                    'nil',
                    'none',
                    'not available',
                    'not provided',
                    'not set',
                    'null',
                    'tbd',
                    'test',
                    'undefined',
                    'unknown',
                    'unset',
                    'void'
                )
                or regexp_matches(phone, '^[-0 ._]*$')
            ) then null
            else phone
        end as phone,
        state,
        try_cast("order" as bigint) as "order",
        try_cast("Tax No." as bigint) as tax_no,
        try_cast(cents as bigint) as cents,
        try_cast(is_test as boolean) as is_test,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from delivered
),

computed as (
    select
        renamed.*,
        cast(
            (cast(cents as hugeint) * 1000 // 100) * 0.001 as decimal(18, 2)
        ) as balance,
        (
            cast(
                (cast(cents as hugeint) * 1000 // 100) * 0.001 as decimal(18, 2)
            )
        ) > 1000 as is_rich,
        coalesce(state = 'gone', false) as is_deleted
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by account_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                phone nulls last,
                state nulls last,
                "order" nulls last,
                tax_no nulls last,
                cents nulls last,
                is_test nulls last,
                created_at nulls last
        ) as recency
    from computed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and account_id is not null
),

final as (
    select
        account_id,
        phone,
        state,
        "order",
        tax_no,
        balance,
        is_rich,
        created_at,
        updated_at,
        loaded_at,
        is_deleted
    from ranked
    where
        recency = 1
        and is_test is not true
)

select * from final
