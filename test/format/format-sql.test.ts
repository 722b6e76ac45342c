import { describe, expect, test } from "vitest";
import { formatSql } from "../../src/format/format-sql.js";

function format(text: string): string {
    const { text: formatted, problem } = formatSql(text, { language: "duckdb" });
    expect(problem).toBeNull();
    return formatted.trimEnd();
}

/** A multi-line expectation without the indentation of the test. */
function sql([text = ""]: TemplateStringsArray): string {
    const lines = text.split("\n").slice(1, -1);
    const margin = Math.min(...lines.filter((line) => line !== "").map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(margin)).join("\n");
}

describe("a model", () => {
    test("has its CTEs at the margin, a blank line between them, and imports on one line", () => {
        expect(format("with a as (select * from x), b as (select y,z from a where y>1) select * from b")).toBe(sql`
            with

            a as (
                select * from x
            ),

            b as (
                select
                    y,
                    z
                from a
                where y > 1
            )

            select * from b
        `);
    });

    test("keeps comments above what they speak of", () => {
        const text =
            "with a as (select 1 as x),\n-- Why b.\nb as (select\n-- Why y.\ny, z from a)\n-- The end.\nselect * from b";
        expect(format(text)).toBe(sql`
            with

            a as (
                select 1 as x
            ),

            -- Why b.
            b as (
                select
                    -- Why y.
                    y,
                    z
                from a
            )

            -- The end.
            select * from b
        `);
    });

    test("has blank lines around set operators", () => {
        expect(format("select a from b union all select * from c union distinct select d from e")).toBe(sql`
            select a from b

            union all

            select * from c

            union distinct

            select d from e
        `);
    });
});

describe("the head", () => {
    test("is comments, then configuration, a blank line after each", () => {
        const text = "-- Orders.\n-- models/shop.yaml: sources.shop\n{{ config(materialized='view') }}\n\n\n\nselect 1";
        expect(format(text)).toBe(
            "-- Orders.\n-- models/shop.yaml: sources.shop\n\n{{ config(materialized='view') }}\n\nselect 1",
        );
    });

    test("is wrapped where a description is longer than a line", () => {
        const text = `-- ${"word ".repeat(30).trim()}\n\nselect 1`;
        const [first, second, third] = format(text).split("\n");
        expect([first?.length, second?.slice(0, 7), third]).toEqual([77, "-- word", ""]);
    });

    test("may be all there is", () => {
        expect(format("-- Nothing.")).toBe("-- Nothing.");
    });
});

describe("clauses", () => {
    test("with one condition stay on their line, with two give each its own", () => {
        expect(format("select * from a where b=1")).toBe("select * from a\nwhere b = 1");
        expect(format("select * from a where b=1 and (c or d)")).toBe(sql`
            select * from a
            where
                b = 1
                and (c or d)
        `);
    });

    test("join on one line, or with conditions under on", () => {
        const joins =
            "select * from a left join b on a.x = b.x inner join c as d on a.y = d.y and a.z = d.z cross join e";
        expect(format(joins)).toBe(sql`
            select * from a
            left join b on a.x = b.x
            inner join c as d
                on
                    a.y = d.y
                    and a.z = d.z
            cross join e
        `);
        expect(
            format(
                "select a from some_long_relation left join another_relation_x on some_long_relation.key = another_relation_x.a_key",
            ),
        ).toBe(sql`
            select a
            from some_long_relation
            left join another_relation_x
                on some_long_relation.key = another_relation_x.a_key
        `);
    });

    test("list what they group and order by on one line while it fits", () => {
        expect(format("select a, count(*) as n from b group by a, c order by a desc nulls last limit 3")).toBe(sql`
            select
                a,
                count(*) as n
            from b
            group by a, c
            order by a desc nulls last
            limit 3
        `);
    });

    test("of a window each have a line", () => {
        expect(format("select *, row_number() over (partition by a order by b, c) as n from d")).toBe(sql`
            select
                *,
                row_number() over (
                    partition by a
                    order by b, c
                ) as n
            from d
        `);
    });
});

describe("expressions", () => {
    test("that fit stay in one piece", () => {
        const items = [
            "cast(a as decimal(18, 2)) as b",
            "case when a = 'x' and b then 1 else 2 end as c",
            "a in ('x', 'y') as d",
            "exists (select 1 from t where t.a = b.a) as e",
            "sum(a) filter (where b) as f",
            "list_aggregate(a[1:2], 'sum') as g",
            "count(distinct a) as h",
            "array_agg(a order by b) as i",
            "b::integer as j",
            "interval '7 days' as k",
        ];
        expect(format(`select ${items.join(", ")}`)).toBe(`select\n    ${items.join(",\n    ")}`);
    });

    test("that do not fit are opened from the outside", () => {
        const text =
            "select max(case when attribute = 'a_rather_long_attribute' then value end) as a_rather_long_attribute, 1";
        expect(format(text)).toBe(sql`
            select
                max(
                    case when attribute = 'a_rather_long_attribute' then value end
                ) as a_rather_long_attribute,
                1
        `);
    });

    test("are broken before ||", () => {
        const piece = "replace(cast(some_column as varchar), '|', ' ')";
        expect(format(`select ${piece} || '|' || ${piece} || '|' || ${piece} as source_key, 2`)).toBe(sql`
            select
                replace(cast(some_column as varchar), '|', ' ') || '|'
                || replace(cast(some_column as varchar), '|', ' ') || '|'
                || replace(cast(some_column as varchar), '|', ' ') as source_key,
                2
        `);
    });

    test("case has a line per arm from three arms on, and conditions of their own lines where they do not fit", () => {
        const long = "a_long_name_of_a_column = 'a long literal' and another_long_name_of_a_column = 'another'";
        expect(format(`select case when a then 1 when ${long} then 2 else 3 end as b, c`)).toBe(sql`
            select
                case
                    when a then 1
                    when
                        a_long_name_of_a_column = 'a long literal'
                        and another_long_name_of_a_column = 'another'
                        then 2
                    else 3
                end as b,
                c
        `);
    });
});

describe("Jinja", () => {
    test.each([
        ["beside a name", "select {{ col }}_suffix, prefix_{{ col }}, {{ a }}{{ b }} from {{ ref('x') }}"],
        ["inside a literal", `select cast('{{ var("as_of", run_started_at) }}' as timestamp), '{{ var('x') }}' as b`],
        ["inside a quoted name", 'select "{{ q }}" from {{ this }}'],
        ["inside Jinja", `{{ config(pre_hook="delete from {{ this }} where a = 'b'") }}\nselect 1`],
        ["as a call", "select {{ f('a') }} from {{ t }}"],
        ["as tags on their own lines", "select a from b\n{% if is_incremental() %}\nwhere c\n{% endif %}"],
        ["as a comment", "{# a note, it's (one #}\nselect 1"],
    ])("%s comes out as it went in", (_, text) => {
        const tags = (source: string) => source.match(/\{[{%#][\s\S]*?[}%#]\}/g);
        expect(tags(format(text))).toEqual(tags(text));
        expect(format(format(text))).toBe(format(text));
    });

    test("around CTEs and joins stands where the code stands that it encloses", () => {
        const text = `with\n{% if is_incremental() %}\n\nstored as (select a, b from {{ this }}),\n{% endif %}
            final as (select x.a from x\n{% if is_incremental() %}\ninner join stored on x.a = stored.a\n{% endif %}
            ) select * from final`;
        expect(format(text)).toBe(sql`
            with

            {% if is_incremental() %}
            stored as (
                select
                    a,
                    b
                from {{ this }}
            ),

            {% endif %}
            final as (
                select x.a
                from x
                {% if is_incremental() %}
                inner join stored on x.a = stored.a
                {% endif %}
            )

            select * from final
        `);
    });

    test("that ends a text is no part of its last clause", () => {
        const text = "{% macro a() %}\ndelete from {{ this }} where b and c\n  {% endif %}\n\n{% endmacro %}\n\n";
        expect(format(text)).toBe(sql`
            {% macro a() %}

            delete from {{ this }}
            where
                b
                and c
            {% endif %}
            {% endmacro %}
        `);
    });

    test("that stands between clauses is laid out with them where another ends the text", () => {
        const cte = (name: string) => `${name} as (\nselect 1 as b\n),\n`;
        const text = `{% macro a() %}\nwith\n{% if x %}\n${cte("c")}{% else %}\n${cte("d")}{% endif %}\ne as (select 1)\nselect b from e\n{% endmacro %}\n`;
        expect(format(text)).toBe(sql`
            {% macro a() %}

            with

            {% if x %}
            c as (
                select 1 as b
            ),

            {% else %}
            d as (
                select 1 as b
            ),

            {% endif %}
            e as (
                select 1
            )

            select b from e
            {% endmacro %}
        `);
    });

    test("keeps the word it is part of whole", () => {
        expect(format("select {{ col }}_suffix, prefix_{{ col }} from {{ ref('x') }}")).toBe(sql`
            select
                {{ col }}_suffix,
                prefix_{{ col }}
            from {{ ref('x') }}
        `);
    });
});

describe("literals", () => {
    test.each([
        ["brackets and words of SQL", "'a ( b then c on d and case'"],
        ["comment signs", "'-- no comment /* nor this */'"],
        ["line breaks", "'first\n   second'"],
        ["quotes", "'it''s ''''quoted'"],
        ["other scripts", "'가나다 日本 Ünïcode'"],
        ["nothing", "''"],
    ])("with %s are not looked into", (_, literal) => {
        const text = `select case when a = ${literal} then ${literal} end as b, c from d where e in (${literal})`;
        expect(format(text).split(literal).length).toBe(4);
    });

    test("that look like the words that stand for them are safe too", () => {
        expect(format("select '가가____' as a, \"가각\" as b, 가나 as c from 다라")).toContain("다라");
    });
});

describe("what sql-formatter cannot read", () => {
    test("comes back as it was, with the reason in one line", () => {
        const text = "select $$ from (";
        const { text: unformatted, problem } = formatSql(text, { language: "duckdb" });
        expect(unformatted).toBe(text);
        expect(problem).toMatch(/^Parse error/);
        expect(problem).not.toContain("\n");
    });
});

describe("comments in the middle of things", () => {
    test.each([
        ["after an operator", "select a || -- why\n b || c as d, e from f"],
        ["inside a call", "select coalesce( -- why\n a, b -- because\n) as c from d"],
        ["between conditions", "select * from a where b -- why\n and c -- because\n or d"],
        ["after a clause word", "select -- why\n a from -- because\n b"],
        ["in a case", "select case -- why\n when a then b -- because\n else c end as d from e"],
        ["before a join", "select * from a -- why\n left join b -- because\n on a.x = b.x and a.y = b.y"],
        ["in a block", "select a /* why */, b from c /* because */ where d"],
        ["at the very end", "select a from b where c -- why"],
    ])("%s stay, and nothing goes with them", (_, text) => {
        const once = format(text);
        expect(once.match(/why|because/g)).toEqual(text.match(/why|because/g));
        expect(format(once)).toBe(once);
    });
});
