import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutVersion } from "../../src/format/format-options.js";
import { formatSql } from "../../src/format/format-sql.js";

const duckdb = { language: "duckdb" } as const;

const name = fc.constantFrom("a", "customer_id", '"Weird ( name"', "t.a_quite_long_column_name", "{{ col }}_suffix");
const literal = fc.oneof(
    fc.string({ maxLength: 30 }).map((text) => `'${text.replaceAll("'", "''").replaceAll(/[{}]/g, "|")}'`),
    fc.constantFrom("'a ( b'", "'x -- y'", "'two\nlines'", `'{{ var("as_of", run_started_at) }}'`, "''"),
);

const { expression } = fc.letrec<{ expression: string; condition: string }>((tie) => ({
    expression: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        name,
        literal,
        fc.array(tie("expression"), { minLength: 1, maxLength: 4 }).map((args) => `coalesce(${args.join(",")})`),
        fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a}||${b}`),
        tie("expression").map((value) => `try_cast (${value} as decimal(18,2))`),
        fc
            .array(fc.tuple(tie("condition"), tie("expression")), { minLength: 1, maxLength: 3 })
            .map((arms) => `case ${arms.map(([when, then]) => `when ${when} then ${then}`).join(" ")} else null end`),
        fc.tuple(name, name).map(([a, b]) => `row_number() over (partition by ${a} order by ${b} desc nulls last)`),
        fc.tuple(name, tie("condition")).map(([a, where]) => `(select max(${a}) from x where ${where})`),
    ),
    condition: fc.oneof(
        { maxDepth: 2 },
        fc.tuple(name, literal).map(([a, b]) => `${a}=${b}`),
        fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => `(${a} or ${b})`),
        fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => `${a} AND ${b}`),
        fc.tuple(name, fc.array(literal, { minLength: 1 })).map(([a, b]) => `${a} in (${b.join(",")})`),
        fc.tuple(tie("expression")).map(([a]) => `not (${a}) is not true`),
    ),
}));

const comment = fc.constantFrom("", "", "\n-- Why this ( is so.\n", "\n-- It's one.\n");
const query = fc
    .tuple(
        fc.array(fc.tuple(comment, expression), { minLength: 1, maxLength: 5 }),
        fc.option(expression),
        fc.option(fc.array(name, { minLength: 1, maxLength: 4 })),
        comment,
    )
    .map(([columns, joined, grouped, before]) =>
        [
            before,
            `SELECT ${columns.map(([above, column], i) => `${above}${column} as c${i}`).join(",")}`,
            "FROM {{ ref('x') }} as t",
            joined === null ? "" : `left join y on t.a = ${joined} and t.b = y.b`,
            grouped === null ? "" : `group by ${grouped.join(",")}`,
        ].join(" "),
    );
const branch = fc.constantFrom("", "", "\n{% if is_incremental() %}\n", "\n{% else %}\n", "\n{% endif %}\n");
const model = fc
    .tuple(
        fc.array(fc.tuple(branch, comment, query), { maxLength: 3 }),
        fc.array(query, { minLength: 1, maxLength: 2 }),
        fc.constantFrom("", "\n{% endmacro %}"),
    )
    .map(([ctes, queries, end]) => {
        const named = ctes.map(([tag, above, cte], i) => `${tag}${above}cte${i} as (${cte})`).join(",");
        return `${named === "" ? "" : `with ${named} `}${queries.join(" union all ")}${end}`;
    });

test("formatting twice is formatting once, and changes nothing but white space", () => {
    fc.assert(
        fc.property(model, (text) => {
            // formatSql itself throws when a literal, a name, a sign or a tag is lost.
            const once = formatSql(text, duckdb);
            expect(once.problem).toBeNull();
            expect(formatSql(once.text, duckdb).text).toBe(once.text);
        }),
        { numRuns: 150, seed: 20260131 },
    );
});

test("the layout does not depend on how the text was laid out before", () => {
    const text = "with a as ( select b , max ( c ) as d from e where f and g group by b ) select * from a";
    expect(formatSql(text.replaceAll(" ", "\n"), duckdb).text).toBe(formatSql(text, duckdb).text);
    expect(formatSql(text.replaceAll(" ", "\n\t  "), duckdb).text).toBe(formatSql(text, duckdb).text);
});

test("a change of layout comes with a new layout version", () => {
    const sample =
        "-- Rows.\n{{ config(materialized='view') }}\nwith a as (select * from {{ ref('x') }}), b as (select " +
        "case when a = 1 and b in ('x', 'y') then 1 else 2 end as c, max(a) over (partition by b order by c) as d, " +
        "coalesce(a_very_long_column_name, another_very_long_column_name, a_third_long_column_name) as e, " +
        "case when a_rather_long_column_name = 'a literal' and another_rather_long_column = 'another' then a_long_result " +
        "else first_of_three_long_operands || second_of_three_long_operands || third_of_three_operands end as f " +
        "from a left join c on a.b = c.b and a.d = c.d where a and b group by a, b) select * from b union all select 1\n{% endif %}\n";
    const layouts = { [layoutVersion]: createHash("sha256").update(formatSql(sample, duckdb).text).digest("hex") };
    // When this fails, count `layoutVersion` up and write the new pair here: caches are keyed by it.
    expect(layouts).toEqual({ 4: "7227676fd231cffa057496041c12123302f40e2947b272c2df6a7ac1f2aa2de9" });
});
