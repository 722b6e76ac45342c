import { describe, expect, test } from "vitest";
import type { Mode } from "../../src/render/mode.js";
import { createRenderer } from "../../src/render/renderer.js";
import { sql } from "../../src/text/sql-text.js";
import type { RelationRef } from "../../src/warehouse/plan/relation-ref.js";

const dbt: Mode = { kind: "dbt" };
const direct: Mode = { kind: "direct", asOf: "2026-01-31 00:00:00.000000" };
const orders: RelationRef = { kind: "source", source: "shop", table: "orders", direct: sql`raw_shop.orders` };
const customers: RelationRef = { kind: "model", name: "dim_customer", direct: sql`dim_customer` };

/** One template, called `dbt/t`. */
function render(template: string, view: object, mode: Mode, partials: Record<string, string> = {}): string {
    const templates = new Map(Object.entries({ ...partials, "dbt/t": template }));
    return createRenderer(templates).render({ template: "dbt/t", view }, mode);
}

describe("references", () => {
    test("a raw table is source() in dbt and schema.table directly", () => {
        expect(render("from {{relation table}}", { table: orders }, dbt)).toBe("from {{ source('shop', 'orders') }}");
        expect(render("from {{relation table}}", { table: orders }, direct)).toBe("from raw_shop.orders");
    });

    test("a relation is ref() in dbt and its name directly", () => {
        expect(render("from {{relation table}}", { table: customers }, dbt)).toBe("from {{ ref('dim_customer') }}");
        expect(render("from {{relation table}}", { table: customers }, direct)).toBe("from dim_customer");
    });

    test("self is found from inside a block", () => {
        const view = { self: customers, columns: [{ name: "email" }] };
        expect(render("{{#each columns}}{{self}}.{{name}}{{/each}}", view, dbt)).toBe("{{ this }}.email");
        expect(render("{{#each columns}}{{self}}.{{name}}{{/each}}", view, direct)).toBe("dim_customer.email");
    });
});

describe("time and configuration", () => {
    test("as_of is a variable in dbt and a constant directly", () => {
        expect(render("{{as_of}}", {}, dbt)).toBe(`cast('{{ var("as_of", run_started_at) }}' as timestamp)`);
        expect(render("{{as_of}}", {}, direct)).toBe("cast('2026-01-31 00:00:00.000000' as timestamp)");
    });

    test("config is a dbt call, one argument per line when there are several, and nothing directly", () => {
        const one = { settings: { materialized: "view" } };
        const two = { settings: { materialized: "table", tags: "x" } };
        expect(render("{{config settings}}", one, dbt)).toBe("{{ config(materialized='view') }}");
        expect(render("{{config settings}}", two, dbt)).toBe(
            "{{ config(\n    materialized='table',\n    tags='x',\n) }}",
        );
        expect(render("{{config settings}}", two, direct)).toBe("");
    });
});

describe("what only a run over stored rows reads", () => {
    const template = "select 1\n{{#incremental}}\nfrom {{self}}\n{{/incremental}}\n";
    const either = "{{#incremental}}\na\n{{else}}\nb\n{{/incremental}}\n";

    test("is a branch in dbt", () => {
        expect(render(template, { self: customers }, dbt)).toBe(
            "select 1\n{% if is_incremental() %}\nfrom {{ this }}\n{% endif %}\n",
        );
        expect(render(either, {}, dbt)).toBe("{% if is_incremental() %}\na\n{% else %}\nb\n{% endif %}\n");
    });

    test("is kept or left out directly", () => {
        const stored: Mode = { ...direct, incremental: true };
        expect(render(template, { self: customers }, direct)).toBe("select 1\n");
        expect(render(template, { self: customers }, stored)).toBe("select 1\nfrom dim_customer\n");
        expect([render(either, {}, direct), render(either, {}, stored)]).toEqual(["b\n", "a\n"]);
    });
});

describe("lists and CTEs", () => {
    test("list puts each item on a line", () => {
        expect(render("select {{list columns}}", { columns: ["a", "b as c"] }, dbt)).toBe("select a,\nb as c");
    });

    test("a CTE vanishes, with its comma, when it has no rows", () => {
        const template = 'with\n{{#cte "picked" rows}}\nselect {{prefix}}\n{{/cte}}\nfinal as (select 1)';
        expect(render(template, { rows: ["x"], prefix: "p" }, dbt)).toBe(
            "with\npicked as (\nselect p\n),\nfinal as (select 1)",
        );
        expect(render(template, { rows: [], prefix: "p" }, dbt)).toBe("with\nfinal as (select 1)");
    });

    test("a partial is included with the view it is given", () => {
        const text = render("{{#each imports}}{{> dbt/_import}}{{/each}}", { imports: [{ table: orders }] }, direct, {
            "dbt/_import": "select * from {{relation table}}\n",
        });
        expect(text).toBe("select * from raw_shop.orders\n");
    });
});

describe("work tables", () => {
    const at = (round: number | null): Mode => ({ ...direct, work: { prefix: "person", round } });

    test("are named for the program, and for the round where one is asked for", () => {
        expect(render('{{work "labels"}}', {}, at(null))).toBe("person__work_labels");
        expect(render('{{work "links" 0}} {{work "links" 1}} {{work "links" -1}}', {}, at(3))).toBe(
            "person__work_links_3 person__work_links_4 person__work_links_2",
        );
    });

    test("are macro calls in dbt", () => {
        const mode: Mode = { kind: "dbt", work: { prefix: "person" } };
        expect(render('{{work "labels"}} {{work "links" 0}} {{work "links" 1}}', {}, mode)).toBe(
            "{{ person__work('labels') }} {{ person__work('links', round) }} {{ person__work('links', round + 1) }}",
        );
    });

    test("cannot be asked for outside of a program or, if numbered, outside of its rounds", () => {
        expect(() => render('{{work "labels"}}', {}, direct)).toThrow("work table `labels` outside of a program");
        expect(() => render('{{work "links" 0}}', {}, at(null))).toThrow("`links` is numbered, but no round runs");
    });
});

describe("a broken template", () => {
    test.each([
        ["a printed value that the view lacks", "a\n{{colunms}}", /templates\/dbt\/t\.hbs:2: .*colunms/],
        ["a value of a helper that the view lacks", "{{relation tabel}}", /helper `relation` wants a reference/],
        ["a list that the view lacks", "{{list columns}}", /helper `list` wants a list of SQL texts/],
        ["an empty list", "{{list none}}", /helper `list` wants a list of SQL texts/],
        ["a CTE over something that is no list", '{{#cte "x" text}}{{/cte}}', /helper `cte` wants a list/],
        ["settings that the view lacks", "{{config settings}}", /helper `config` wants settings/],
        ["a helper that does not exist", "\n\n{{#compare text}}{{/compare}}", /templates\/dbt\/t\.hbs:3: .*compare/],
        ["a helper that Handlebars ships but views do not need", "{{lookup text 0}}", /lookup/],
        ["a block that is not closed", "a\n{{#if text}}", /templates\/dbt\/t\.hbs:2: /],
        ["an object printed as text", "{{object}}", /an object was printed as text/],
    ])("%s is an error that names the template", (_, template, message) => {
        expect(() => render(template, { text: "t", none: [], object: {} }, dbt)).toThrow(message);
    });

    test("a path without a template names the path", () => {
        expect(() => createRenderer(new Map()).render({ template: "dbt/nothing", view: {} }, dbt)).toThrow(
            "templates/dbt/nothing.hbs: there is no such template",
        );
    });

    test("a literal may say what an object would print", () => {
        expect(render("{{text}}", { text: "in ('[object Object]', 'undefined')" }, dbt)).toContain("[object Object]");
    });
});
