import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { formatSql } from "../../src/format/format-sql.js";
import { emitted, type PrintedTree, shop } from "./a-project.js";

let tree: PrintedTree = new Map();
beforeAll(async () => {
    tree = await emitted(shop, ["dbt"]);
});

const text = (path: string): string => {
    const file = tree.get(`dbt/${path}`);
    if (file === undefined) throw new Error(`no ${path} among\n${[...tree.keys()].join("\n")}`);
    return file.text;
};
const paths = (pattern: RegExp): readonly string[] => [...tree.keys()].filter((path) => pattern.test(path));

interface Properties {
    readonly models?: readonly Model[];
    readonly sources?: readonly { readonly tables: readonly { readonly name: string; readonly config?: object }[] }[];
    readonly macros?: readonly { readonly name: string; readonly arguments?: readonly { readonly name: string }[] }[];
}
interface Model {
    readonly name: string;
    readonly description: string;
    readonly config: object;
    readonly data_tests?: readonly unknown[];
    readonly columns: readonly Column[];
}
interface Column {
    readonly name: string;
    readonly description: string;
    readonly data_type: string;
    readonly constraints?: readonly object[];
    readonly data_tests?: readonly unknown[];
}
const properties = (path: string): Properties => parse(text(path)) as Properties;
const allModels = (): readonly Model[] =>
    paths(/^dbt\/models\/.*\.yml$/).flatMap((path) => (parse(tree.get(path)?.text ?? "") as Properties).models ?? []);
const model = (name: string): Model => {
    const found = allModels().find((entry) => entry.name === name);
    if (found === undefined) throw new Error(`no model ${name}`);
    return found;
};
const column = (relation: string, name: string): Column | undefined =>
    model(relation).columns.find((entry) => entry.name === name);

describe("the project", () => {
    test("has the folders and names that dbt's style guide gives", () => {
        expect(paths(/stg_shop__accounts|\/_shop__|groups/)).toEqual([
            "dbt/models/groups.yml",
            "dbt/models/staging/shop/_shop__models.yml",
            "dbt/models/staging/shop/_shop__sources.yml",
            "dbt/models/staging/shop/stg_shop__accounts.sql",
            "dbt/tests/staging/shop/stg_shop__accounts_lost_values.sql",
        ]);
        expect(paths(/marts\/customer\//)).toEqual([
            "dbt/models/marts/customer/_customer__models.yml",
            "dbt/models/marts/customer/dim_customer.sql",
            "dbt/models/marts/customer/dim_customer_360.sql",
            "dbt/models/marts/customer/dim_customer_provenance.sql",
        ]);
        expect(paths(/intermediate\/customer\/_/)).toEqual([
            "dbt/models/intermediate/customer/_customer__intermediate.yml",
        ]);
    });

    test("says every model once, with its description and every column described and typed", () => {
        const files = paths(/^dbt\/models\/.*\.sql$/).map((path) => path.replace(/^.*\/|\.sql$/g, ""));
        const names = allModels().map(({ name }) => name);
        expect([...names].sort()).toEqual([...files].sort());
        expect(new Set(names).size).toBe(names.length);
        const bare = allModels().flatMap(({ name, description, columns }) => [
            ...(description === "" ? [name] : []),
            ...columns.flatMap((entry) => (entry.description && entry.data_type ? [] : [`${name}.${entry.name}`])),
        ]);
        expect(bare).toEqual([]);
    });

    test("has no configuration block without resources, and no flags", () => {
        expect(parse(text("dbt_project.yml"))).toEqual({
            name: "acme",
            version: "1.0.0",
            "config-version": 2,
            "require-dbt-version": [">=1.10.8", "<3.0.0"],
            profile: "acme",
            "model-paths": ["models"],
            "macro-paths": ["macros"],
            "test-paths": ["tests"],
            "clean-targets": ["target"],
            models: {
                acme: {
                    "+persist_docs": { relation: true, columns: true },
                    marts: { "+contract": { enforced: true } },
                },
            },
        });
    });
});

describe("sources", () => {
    const warnOfNulls = { not_null: { config: { severity: "warn" } } };

    test("say how tables arrive, warn of missing values, and are watched where a row says when it was loaded", () => {
        const [source] = properties("models/staging/shop/_shop__sources.yml").sources ?? [];
        const accounts = source?.tables.find(({ name }) => name === "accounts");
        expect(accounts).toMatchObject({
            identifier: "Accounts",
            config: {
                loaded_at_field: "_loaded_at",
                freshness: {
                    warn_after: { count: 2, period: "hour" },
                    error_after: { count: 14, period: "day" },
                },
            },
            columns: [
                { name: "accountId", quote: true, data_type: "bigint", data_tests: [warnOfNulls] },
                { name: "email", data_type: "varchar", config: { meta: { pii: "email" } } },
                { name: "tier", data_type: "varchar" },
                { name: "created_at", data_type: "bigint", data_tests: [warnOfNulls] },
                { name: "updated_at", data_type: "timestamp", data_tests: [warnOfNulls] },
                { name: "_loaded_at", data_type: "timestamp" },
            ],
        });
        expect(source?.tables.find(({ name }) => name === "orders")?.config).toBeUndefined();
        // As many columns are required, and no other.
        expect(text("models/staging/shop/_shop__sources.yml").match(/not_null/g)).toHaveLength(12);
    });
});

describe("models", () => {
    test("that are marts are public, owned and versioned, with constraints that DuckDB enforces", () => {
        expect(model("dim_customer").config).toEqual({
            group: "commerce",
            access: "public",
            meta: {
                grain: ["person_id"],
                version: "2.1.0",
                definition: "models/shop.yaml: entities.customer",
            },
        });
        expect(column("dim_customer", "person_id")).toMatchObject({
            data_type: "varchar",
            constraints: [{ type: "not_null" }],
            data_tests: [
                "unique",
                "not_null",
                { relationships: { arguments: { to: "ref('dim_person')", field: "person_id" } } },
            ],
        });
        expect(column("dim_customer", "email")?.constraints).toBeUndefined();
        expect(column("stg_shop__orders", "order_id")).toMatchObject({ data_tests: ["unique", "not_null"] });
        expect(column("stg_shop__orders", "order_id")?.constraints).toBeUndefined();
    });

    test("accept the values of a closed list, with quotes that survive SQL, and no list of an open one", () => {
        expect(column("dim_customer", "tier")?.data_tests).toEqual([
            { accepted_values: { arguments: { values: ["bronze", "it''s gold", 'say "platinum"'] } } },
        ]);
        expect(column("stg_shop__products", "status")?.data_tests).toEqual([
            { accepted_values: { arguments: { values: ["on", "off"] } } },
        ]);
        expect(column("stg_shop__prices", "country")).toMatchObject({
            config: { meta: { known_values: ["DE", "NO"] } },
            data_tests: ["not_null"],
        });
    });

    test("with a key of several columns are tested by a macro of the project", () => {
        const composite = allModels().filter(({ data_tests }) => data_tests !== undefined);
        expect(composite.length).toBeGreaterThan(0);
        for (const { data_tests } of composite) {
            expect(data_tests).toEqual([{ unique_together: { arguments: { columns: expect.any(Array) } } }]);
        }
        expect(text("macros/unique_together.sql")).toContain("{% test unique_together(model, columns) %}");
    });

    test("each have a test that their key is unique", () => {
        const untested = allModels().filter(
            ({ data_tests, columns }) =>
                data_tests === undefined &&
                !columns.some((entry) => entry.data_tests?.includes("unique") && entry.data_tests.includes("not_null")),
        );
        expect(untested.map(({ name }) => name)).toEqual([]);
    });
});

describe("tests of their own", () => {
    test("say what they ask and how bad it is", () => {
        expect(text("tests/staging/shop/stg_shop__accounts_lost_values.sql")).toMatch(
            /^-- .+\n\n\{\{ config\(severity='warn'\) \}\}\n\nwith\n/,
        );
    });
});

describe("a model that keeps its rows", () => {
    test("is brought up to date by its key, after a hook that runs only where rows are stored", () => {
        const { config } = model("fct_order_completed");
        expect(config).toMatchObject({
            pre_hook: "{% if is_incremental() %}{{ fct_order_completed__before() }}{% endif %}",
        });
        expect(text("models/marts/order_completed/fct_order_completed.sql")).toContain(
            "{{ config(\n    materialized='incremental',\n    unique_key='order_completed_id',\n" +
                "    incremental_strategy='delete+insert',\n    on_schema_change='append_new_columns',\n) }}",
        );
    });

    test("has its statement as a macro that is described", () => {
        expect(text("macros/order_completed/fct_order_completed__before.sql")).toMatch(
            /^\{% macro fct_order_completed__before\(\) %\}\s+delete from \{\{ this \}\}\s[\s\S]+\{% endmacro %\}\s+$/,
        );
        const described = properties("macros/order_completed/_order_completed__upkeep.yml").macros ?? [];
        expect(described.map(({ name }) => name)).toContain("fct_order_completed__before");
    });
});

describe("a program", () => {
    test("is run by hooks of its model, and each of its statements is a macro that is described", () => {
        expect(model("int_person__resolved").config).toMatchObject({
            pre_hook: [
                "{{ person__program() }}",
                "{% if is_incremental() %}{{ int_person__resolved__before() }}{% endif %}",
            ],
            post_hook: "{{ person__drop_work() }}",
        });
        const frame = text("macros/person/person__program.sql");
        const called = [...frame.matchAll(/person__(?:create|append)\([^)]*?, (person__\w+)\(/g)].map(
            ([, name]) => name,
        );
        const defined = paths(/^dbt\/macros\/person\/person__.*\.sql$/).flatMap((path) =>
            [...(tree.get(path)?.text ?? "").matchAll(/\{% macro (\w+)\(/g)].map(([, name]) => name),
        );
        expect(called.length).toBeGreaterThan(10);
        expect(called.filter((name) => !defined.includes(name))).toEqual([]);
        const described = properties("macros/person/_person__macros.yml").macros ?? [];
        expect(described.map(({ name }) => name).sort()).toEqual([...defined].sort());
    });

    test("has arguments that are described as they are", () => {
        const described = properties("macros/person/_person__macros.yml").macros ?? [];
        for (const { name, arguments: args = [] } of described) {
            const all = paths(/^dbt\/macros\//).map((path) => tree.get(path)?.text ?? "");
            const signature = all.join("\n").match(new RegExp(`\\{% macro ${name}\\((.*?)\\)`))?.[1];
            const names = signature?.split(", ").flatMap((part) => (part === "" ? [] : [part.split("=")[0]]));
            expect([name, args.map((arg) => arg.name)]).toEqual([name, names]);
        }
    });

    test("closes what it opens", () => {
        const frame = text("macros/person/person__program.sql");
        const count = (tag: string) => frame.match(new RegExp(`\\{%-? ${tag}\\b`, "g"))?.length ?? 0;
        expect([count("if"), count("for"), count("macro")]).toEqual([
            count("endif"),
            count("endfor"),
            count("endmacro"),
        ]);
    });
});

describe("text from a model", () => {
    test("is never Jinja", () => {
        const jinja = [...tree].flatMap(([path, file]) =>
            path.endsWith(".yml") || path.endsWith(".sql") ? (file.text.match(/\{[{%][\s\S]*?[}%]\}/g) ?? []) : [],
        );
        expect(jinja.length).toBeGreaterThan(100);
        expect(jinja.filter((tag) => /secrets|raw|1 \/ 0/.test(tag))).toEqual([]);
        expect(text("models/staging/shop/_shop__sources.yml")).toContain("The web shop. { { 1 / 0 } } # no comment");
    });
});

describe("SQL", () => {
    test("is formatted without a problem, and formatting it again changes nothing", () => {
        const problems = [...tree].flatMap(([path, { text: sql, language }]) => {
            if (language !== "sql") return [];
            const once = formatSql(sql, { language: "duckdb" });
            const twice = formatSql(once.text, { language: "duckdb" });
            return once.problem === null && twice.text === once.text ? [] : [`${path}: ${once.problem}`];
        });
        expect(problems).toEqual([]);
    });
});

const schemas = new URL("../../../shared/schemas/dbt/", import.meta.url);
const versions = ["1.12", "2"].filter((version) => existsSync(new URL(`properties-${version}.json`, schemas)));
if (versions.length === 0)
    process.stderr.write("SKIPPED: dbt's JSON schemas are not here, properties are not validated\n");

describe.each(versions)("the JSON schemas of dbt %s", (version) => {
    const schema = (kind: "properties" | "project"): ValidateFunction => {
        const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false });
        return ajv.compile(JSON.parse(readFileSync(new URL(`${kind}-${version}.json`, schemas), "utf8")) as object);
    };

    test("accept every properties file", () => {
        const validate = schema("properties");
        const files = paths(/^dbt\/(models|macros)\/.*\.yml$/);
        expect(files.length).toBeGreaterThan(8);
        for (const path of files) {
            validate(parse(tree.get(path)?.text ?? ""));
            expect([path, validate.errors]).toEqual([path, null]);
        }
    });

    test("accept dbt_project.yml", () => {
        const validate = schema("project");
        validate(parse(text("dbt_project.yml")));
        expect(validate.errors).toBeNull();
    });

    test("refuse a key that they do not know, so that these tests can fail", () => {
        const validate = schema("properties");
        expect(validate({ models: [{ name: "a", owner: "b" }] })).toBe(false);
    });
});
