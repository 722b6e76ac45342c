import { expect, test } from "vitest";
import { checkOverrides } from "../../src/render/check-overrides.js";
import type { ViewShapes } from "../../src/render/shape.js";

const sqlList = { kind: "list", element: { kind: "sql" } } as const;
const views: ViewShapes = {
    "dbt/orders": {
        kind: "object",
        fields: {
            description: { kind: "comment" },
            source: { kind: "relation" },
            settings: { kind: "settings" },
            columns: sqlList,
            where: { kind: "optional", shape: { kind: "sql" } },
            latest: { kind: "optional", shape: { kind: "object", fields: { key: sqlList, time: { kind: "sql" } } } },
            joins: {
                kind: "list",
                element: { kind: "object", fields: { on: { kind: "sql" }, outer: { kind: "boolean" } } },
            },
        },
    },
};
const shipped = new Map([
    ["dbt/orders", "{{> dbt/_head}}select 1"],
    ["dbt/_head", "-- {{description}}\n"],
]);

/** What is said of a user's own `dbt/orders`, each with the text it points at. */
function said(text: string, others: Record<string, string> = {}): string[] {
    const overrides = new Map(Object.entries({ "dbt/orders": text, ...others }));
    return checkOverrides(overrides, shipped, views, (path) => `templates/${path}.hbs`).map(
        ({ code, span, message, help }) => {
            const path = span.file.slice("templates/".length, -".hbs".length);
            const at = overrides.get(path)?.slice(span.start, span.end);
            return `${code} at ${JSON.stringify(at)}: ${message}${help === undefined ? "" : ` (${help})`}`;
        },
    );
}

test("a template that uses its view as its type says is not spoken of", () => {
    expect(
        said(`{{> dbt/_head}}{{config settings}}
            select {{list columns}} from {{relation source}}
            {{#if where}}where {{where}}{{else}}-- everything{{/if}}
            {{#unless where}}limit 1{{else}}{{where}}{{/unless}}
            {{#if latest}}{{list latest.key}}{{latest.time}}{{/if}}`),
    ).toEqual([]);
    expect(
        said("{{#each joins}}{{#unless @first}},{{/unless}}{{on}}{{../description}}{{#if outer}}x{{/if}}{{/each}}"),
    ).toEqual([]);
    expect(said('{{#each columns}}{{this}}{{/each}}{{#cte "x" columns}}{{description}}{{/cte}}{{as_of}}')).toEqual([]);
    expect(
        said('{{#if latest}}{{#with latest}}{{time}}{{../description}}{{/with}}{{/if}}{{work "a"}}{{work "a" 1}}'),
    ).toEqual([]);
});

test("a path that the view does not have is found wherever it stands", () => {
    const message = (path: string) =>
        `template/unknown-path at "${path}": the view has no \`${path}\` (did you mean \`columns\`?)`;
    expect(said("{{list colunms}}")).toEqual([message("colunms")]);
    expect(said("{{#if colunms}}{{/if}}")).toEqual([message("colunms")]);
    expect(said("{{#each colunms}}{{/each}}")).toEqual([message("colunms")]);
    expect(said("{{#each joins}}{{list ../colunms}}{{/each}}")).toEqual([
        'template/unknown-path at "../colunms": the view has no `../colunms` (did you mean `columns`?)',
    ]);
    expect(said("{{../description}}")[0]).toContain("template/unknown-path at");
});

test("an optional value must be asked for first, and only inside of that branch", () => {
    const message =
        'template/unguarded at "where": `where` may be missing, and is not asked for first ' +
        "(write it inside of `{{#if where}} ... {{/if}}`)";
    expect(said("{{where}}")).toEqual([message]);
    expect(said("{{#if where}}{{else}}{{where}}{{/if}}")).toEqual([message]);
    expect(said("{{#if where}}{{/if}}{{where}}")).toEqual([message]);
    expect(said("{{latest.time}}")[0]).toContain('template/unguarded at "latest.time": `latest` may be missing');
});

test("only SQL and comments are printed, and helpers take what they can write", () => {
    expect(said("{{columns}}")).toEqual([
        'template/misuse at "{{columns}}": `columns` is a list of SQL; only SQL and comments can be printed',
    ]);
    expect(said("{{source}}")[0]).toContain("`source` is a relation");
    expect(said("{{relation columns}}")).toEqual([
        'template/misuse at "columns": helper `relation` takes a relation, not a list of SQL',
    ]);
    expect(said("{{list joins}}")[0]).toContain("helper `list` takes a list of SQL, not a list of a record");
    expect(said("{{relation}}")[0]).toContain("helper `relation` takes 1 arguments, not 0");
    expect(said("{{self}}")[0]).toContain("helper `self` needs a view with the relation `self`");
    expect(said("{{#each source}}{{/each}}")[0]).toContain("`source` is a relation, no list");
    expect(said("{{compare description}}")[0]).toContain("no helper is called `compare`");
    expect(said("{{#eq columns}}{{/eq}}")[0]).toContain("no block helper is called `eq`");
    expect(said("{{> dbt/_foot}}")[0]).toContain("there is no partial `dbt/_foot`");
    expect(said("{{> dbt/_head}}", { "dbt/_head": "{{> dbt/_head}}" })[0]).toContain("`dbt/_head` includes itself");
});

test("a template that does not parse is one error, on its line", () => {
    expect(said("select 1\n{{#if where}}\n")).toEqual([
        `template/syntax at "": the template does not parse: unexpected 'EOF'`,
    ]);
    expect(said("select {{ ref('x' }}\nfrom x")[0]).toContain(
        "template/syntax at \"select {{ ref('x' }}\": the template does not parse",
    );
});

test("a partial of the user's is checked where it is included, and reported once", () => {
    expect(said("{{> dbt/_head}}{{> dbt/_head}}", { "dbt/_head": "-- {{descripton}}" })).toEqual([
        'template/unknown-path at "descripton": the view has no `descripton` (did you mean `description`?)',
    ]);
});

test("a file that replaces nothing is named, with the template it may be meant for", () => {
    expect(said("select 1", { "dbt/order": "select 2" })).toEqual([
        'template/unknown-template at "": no template is called `dbt/order` (did you mean `dbt/orders`?)',
    ]);
});
