import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { plainColumn, withoutJinja } from "../../src/init/from/dbt/dbt-text.js";
import { modelType } from "../../src/init/from/declared/model-type.js";
import { readDeclaration } from "../../src/init/from/declared/read-declaration.js";
import { writeModels } from "../../src/init/from/write-models.js";
import { validate } from "../../src/project/validate.js";
import { positionAt } from "../../src/text/source-text.js";

const folder = mkdtempSync(join(tmpdir(), "c360-declared-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, text: string | Uint8Array) {
    writeFileSync(join(folder, name), text);
    return readDeclaration({ path: join(folder, name), shown: name }, undefined);
}

/** `code line: message` of every finding. */
function findings(name: string, text: string | Uint8Array): readonly string[] {
    return read(name, text).diagnostics.map(
        ({ code, span, message }) => `${code} ${positionAt(String(text), span.start).line}: ${message}`,
    );
}

/** The files of a model made of a declaration, which has no errors. */
function models(name: string, text: string): ReadonlyMap<string, string> {
    const { value } = read(name, text);
    const files = writeModels({ ...value, project: "acme" });
    const found = validate([...files].map(([path, content]) => ({ path, text: content })));
    expect(found.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return files;
}

describe("a type of a warehouse", () => {
    it.each([
        ["NUMBER", "integer"],
        ["NUMBER(38,0)", "integer"],
        ["number(12, 2)", "decimal(12,2)"],
        ["NUMERIC", "decimal(38,9)"],
        ["numeric(30)", "decimal(38,0)"],
        ["BIGNUMERIC(60, 20)", "decimal(38,20)"],
        ["money", "decimal(18,2)"],
        ["INT64", "integer"],
        ["bigint unsigned", "integer"],
        ["double precision", "float"],
        ["FLOAT64", "float"],
        ["character varying(255)", "string"],
        ["STRING(36)", "string"],
        ["uuid", "string"],
        ["BOOL", "boolean"],
        ["date", "date"],
        ["TIMESTAMP_NTZ(9)", "timestamp"],
        ["timestamp with time zone", "timestamp"],
        ["timestamp(6) without time zone", "timestamp"],
        ["DATETIME", "timestamp"],
        ["VARIANT", "json"],
        ["ARRAY<STRUCT<key STRING, value INT64>>", "json"],
        ["STRUCT(a INTEGER)", "json"],
        ["integer[]", "json"],
        ["geography", undefined],
        ["interval", undefined],
        ["", undefined],
    ])("%s is %s", (declared, expected) => {
        expect(modelType(declared)).toBe(expected);
    });
});

describe("a text of dbt", () => {
    it("is its default where it is one variable", () => {
        expect(withoutJinja("raw")).toBe("raw");
        expect(withoutJinja("{{ var('s', 'raw') }}")).toBe("raw");
        expect(withoutJinja('{{- env_var("S", "raw") -}}')).toBe("raw");
        expect(withoutJinja("{{ var('s') }}")).toBeUndefined();
        expect(withoutJinja("{{ target.schema }}_raw")).toBeUndefined();
    });

    it("names the column that a moment is read from", () => {
        expect(plainColumn("_loaded")).toBe("_loaded");
        expect(plainColumn('"Loaded"')).toBe("Loaded");
        expect(plainColumn("loaded::timestamp")).toBe("loaded");
        expect(plainColumn("cast(loaded as timestamp_ntz(9))")).toBe("loaded");
        expect(plainColumn("max(loaded)")).toBeNull();
        expect(plainColumn("convert_timezone('UTC', loaded)")).toBeNull();
    });
});

const dbt = `version: 2
sources:
  - name: Shop DB
    description: >
      The shop,
      replicated hourly.
    schema: "{{ var('shop_schema', 'raw_shop') }}"
    loaded_at_field: _synced::timestamp
    freshness:
      warn_after: {count: 12, period: hour}
      error_after: {count: 1, period: day}
    tables:
      - name: customers
        identifier: customers_v2
        columns:
          - {name: ID, data_type: "NUMBER(38,0)", tests: [unique, not_null]}
          - name: email
            data_type: text
            tests:
              - not_null: {severity: warn}
          - name: tier
            data_type: varchar
            data_tests:
              - accepted_values: {arguments: {values: [gold, silver]}}
          - {name: nickname, data_type: text, config: {meta: {contains_pii: true}}}
          - {name: notes, data_type: text, description: "{{ doc('notes') }}"}
          - {name: updated_at, data_type: timestamp_ntz}
          - {name: _fivetran_deleted, data_type: boolean}
      - name: lines
        tests:
          - dbt_utils.unique_combination_of_columns: {combination_of_columns: [order_id, line_no]}
        columns: [{name: order_id}, {name: line_no, data_type: int}, {name: price}]
  - name: app
    config: {freshness: {error_after: {count: 2, period: day}}, loaded_at_field: loaded}
    tables:
      - name: clicks
        config: {event_time: ts}
        columns:
          - {name: click_id, data_type: string, constraints: [{type: primary_key}]}
          - {name: ts, data_type: timestamp}
          - {name: level, data_tests: [{accepted_values: {values: [1, 2], quote: false}}]}
`;

describe("the sources of dbt", () => {
    it("become contracts, with keys, types, sets, roles and personal data", () => {
        const files = models("sources.yml", dbt);
        const shop = files.get("models/sources/shop_db.yaml") ?? "";
        for (const line of [
            "    description: The shop, replicated hourly.",
            "    schema: raw_shop # review: dbt computes it where it runs",
            '    freshness: {warn_after: "12 hours", error_after: "1 day"}',
            "        identifier: customers_v2",
            "        key: id",
            "        changes: overwrite # review: guessed from the names of its moments",
            "        updated_at: updated_at",
            "        loaded_at: _synced_at",
            "        deleted_when: is_fivetran_deleted # review: is such a row withdrawn?",
            "          - {name: id, raw: ID, type: integer, required: true, identifier: person.customer_id} # review: looks like the number of a customer",
            "          - {name: email, type: string, pii: email, identifier: person.email} # review: looks like an e-mail",
            "          - {name: tier, type: string, values: [gold, silver]}",
            "          - {name: nickname, type: string, pii: sensitive} # review: what does it tell about a person?",
            "          - {name: notes, type: string, pii: free_text}",
            "          - {name: _synced_at, raw: _synced, type: timestamp} # review: named by loaded_at_field alone",
            "        key: [order_id, line_no]",
            '          - {name: price, type: "decimal(18,2)"} # review: nothing declares its type; guessed from its name',
        ]) {
            expect(shop).toContain(`${line}\n`);
        }
        const app = files.get("models/sources/app.yaml") ?? "";
        for (const line of [
            "    schema: app",
            '    freshness: {error_after: "2 days"}',
            "        changes: append",
            "        occurred_at: occurred_at",
            "        loaded_at: loaded_at",
            "          - {name: click_id, type: string, required: true}",
            '          - {name: level, type: integer, values: ["1", "2"]}',
        ]) {
            expect(app).toContain(`${line}\n`);
        }
    });

    it("are left out where no contract can hold them, each with its line", () => {
        const text = `sources:
  - name: shop
    database: raw
    tables:
      - name: bare
      - {name: off, config: {enabled: false}, columns: [{name: id}]}
      - {name: "{{ x }}", columns: [{name: id}]}
      - name: documents
        columns: [{name: body, data_type: json}]
      - name: good
        columns: [{name: id, data_type: int}, {name: ID, data_type: int}, {name: "{{ evil }}", data_type: int}]
`;
        expect(findings("partial.yml", text)).toEqual([
            "init/not-read 3: `database` of source shop is not read: a model names schemas, in the database of its target",
            "init/not-read 5: `shop.bare` is not read: it lists no columns; list them, or let c360 read the data itself",
            "init/not-read 6: `shop.off` is not read: it is disabled",
            "init/not-read 7: a table of source `shop` is not read: it has no name that can be read",
            "init/not-read 1: partial.yml: shop.documents is not read: no column of it is declared that could be its key",
            "init/not-read 1: column `ID` of partial.yml: shop.good is not read: it is declared twice",
            "init/not-read 1: column `{{ evil }}` of partial.yml: shop.good is not read: its name holds a Jinja delimiter",
        ]);
        expect(models("partial.yml", text).has("models/sources/shop.yaml")).toBe(true);
    });
});

const track = (key: string, properties: object, more: object = {}) => ({
    key,
    type: "TRACK",
    version: 1,
    jsonSchema: { type: "object", properties: { properties: { type: "object", properties, ...more } } },
});

describe("a tracking plan", () => {
    const plan = {
        rules: [
            track(
                "Order Completed",
                {
                    orderId: { type: "string", description: "Number of the order." },
                    revenue: { type: "number" },
                    rate: { type: "number" },
                    currency: { type: "string", enum: ["EUR", "USD"] },
                    rank: { type: ["integer", "null"], enum: [1, 2, null] },
                    coupon: { type: ["string", "number"] },
                    products: { type: "array" },
                    gift: { type: "boolean" },
                    paid: { type: "string", format: "date-time" },
                    address: { type: "object", required: ["city"], properties: { city: { type: "string" } } },
                    id: { type: "string" },
                    "Order ID": { type: "string" },
                },
                { required: ["orderId", "rank", "address"] },
            ),
            track("order_completed", {}),
            { ...track("Signed Up", {}), version: 2 },
            track("Signed Up", { plan: { type: "string" } }),
            {
                key: "",
                type: "IDENTIFY",
                jsonSchema: {
                    properties: {
                        traits: { properties: { email: {}, createdAt: { type: "string", format: "date-time" } } },
                    },
                },
            },
            {
                key: "Home",
                type: "PAGE",
                jsonSchema: {
                    properties: { properties: { properties: { url: { type: "string" } }, required: ["url"] } },
                },
            },
            {
                key: "Docs",
                type: "PAGE",
                jsonSchema: { properties: { properties: { properties: { name: { type: "string" } } } } },
            },
            { key: "what", type: "COMMON" },
        ],
    };

    it("becomes a table for each event, as Segment lays them out, and the events", () => {
        const files = models("plan.json", JSON.stringify(plan));
        const source = files.get("models/sources/segment.yaml") ?? "";
        for (const line of [
            "    schema: segment # review: the schema that Segment writes to",
            "      - name: users",
            "          - {name: id, type: string, required: true, identifier: person.user_id} # review: looks like the number of a user",
            "          - {name: email, type: string, optional: true, pii: email, identifier: person.email} # review: looks like an e-mail; the plan names no type",
            "        created_at: created_at",
            "          - {name: created_at, type: timestamp}",
            "      - name: identifies",
            "      - name: order_completed",
            "          - {name: occurred_at, raw: timestamp, type: timestamp, required: true}",
            "          - {name: anonymous_id, type: string, pii: identifier, identifier: person.anonymous_id} # review: looks like a device's id",
            "          - {name: is_gift, raw: gift, type: boolean, optional: true}",
            "          - {name: products, type: json, optional: true, arrives_as: text}",
        ]) {
            expect(source).toContain(`${line}\n`);
        }
        expect(files.get("models/events/segment.yaml")).toContain(`  - name: order_completed
    label: Order Completed
    description: Order Completed, as the tracking plan has it.
    owner: data
    identity: person
    properties:
      - {name: order_id, description: Number of the order., type: string, required: true}
      - {name: revenue, type: "decimal(18,2)"} # review: a number in the plan; money, by its name
      - {name: rate, type: float}
      - {name: currency, type: string, values: [EUR, USD]}
      - {name: rank, type: integer, values: ["1", "2"]}
      - {name: coupon, type: string} # review: the plan allows string and number
      - {name: products, type: json}
      - {name: is_gift, type: boolean}
      - {name: paid_at, type: timestamp}
      - {name: address_city, type: string, required: true, pii: address}
    from:
      - {table: segment.order_completed, at: occurred_at}
`);
        expect(files.get("models/events/segment.yaml")).toContain(`  - name: page_viewed
    label: Page Viewed
    description: Somebody saw a page.
    owner: data
    identity: person
    properties:
      - {name: name, type: string}
      - {name: category, type: string}
      - {name: url, type: string}
`);
    });

    it("says what it leaves out", () => {
        expect(findings("plan.json", JSON.stringify(plan, null, 1)).map((line) => line.replace(/ \d+:/, ""))).toEqual([
            "init/not-read rule `what` is not read: no call is of type COMMON",
            "init/not-read version 1 of `Signed Up` is not read: version 2 is read",
            "init/not-read `id` of `Order Completed` is not read: Segment keeps a column of that name for itself",
            "init/not-read `order_id` of `Order Completed` is not read: another comes to the same column",
            "init/not-read event `order_completed` is not read: its rows come to the table of `Order Completed`",
        ]);
    });

    it("may come inside the answer of the Public API, a page of it", () => {
        const text = JSON.stringify(
            { data: { rules: [track("A Done", {})], pagination: { totalEntries: 3 } } },
            null,
            1,
        );
        expect(findings("page.json", text).map((line) => line.replace(/ \d+:/, ""))).toEqual([
            "init/not-read 2 rules of the plan is not read: this file is one page of it; save the others to files, too",
        ]);
        expect(read("page.json", text).value.events.map(({ name }) => name)).toEqual(["a_done"]);
    });

    it("may be an older export", () => {
        const { value, diagnostics } = read(
            "older.json",
            JSON.stringify({
                display_name: "Shop",
                rules: {
                    events: [
                        {
                            name: "Cart Viewed",
                            description: "Somebody looked.",
                            rules: {
                                properties: {
                                    properties: { properties: { cart_id: { type: "string" } }, required: ["cart_id"] },
                                },
                            },
                            version: 1,
                        },
                    ],
                    identify: { properties: { traits: { properties: { email: { type: "string" } } } } },
                    group: {},
                    global: {},
                },
            }),
        );
        expect(diagnostics).toEqual([]);
        expect(value.tables.map(({ name }) => name)).toEqual(["identifies", "users", "cart_viewed"]);
        expect(value.events).toMatchObject([
            {
                label: "Cart Viewed",
                description: "Somebody looked.",
                properties: [{ name: "cart_id", required: true }],
            },
        ]);
    });

    it("may be hostile", () => {
        const hostile = {
            rules: [
                track('a"}\n{{ x }}', {
                    "{{ y }}": { type: "string" },
                    __proto: {},
                    客户: {},
                    select: { enum: ["{% z %}"] },
                }),
                track("客户", { [`p${"x".repeat(200)}`]: { type: "string", description: "a\u0007b" } }),
                track(`Very ${"long ".repeat(40)}`, {}),
            ],
        };
        const files = models("hostile.json", JSON.stringify(hostile));
        expect([...files.values()].join("")).not.toMatch(/\{[{%]/);
    });
});

describe("a file of another kind", () => {
    it("is refused where it stands", () => {
        expect(findings("models.yml", "version: 2\nmodels: []\n")).toEqual([
            "init/no-sources 1: models.yml declares no sources",
        ]);
        expect(findings("list.yml", "- a\n")).toEqual(["init/no-sources 1: list.yml declares no sources"]);
        expect(findings("rows.json", '[{"id": 1}]')).toEqual(["init/no-rules 1: rows.json is no tracking plan"]);
        expect(findings("rules.json", '{"rules": 3}')).toEqual(["init/no-rules 1: rules.json is no tracking plan"]);
        expect(findings("empty.yml", "\n")).toEqual([
            "init/nothing-to-read 1: no sources can be read from empty.yml: it is empty",
        ]);
        expect(findings("none.yml", "sources: []\n")).toEqual([
            "init/nothing-to-read 1: no sources can be read from none.yml: it holds no table",
        ]);
        expect(findings("shape.yml", "sources:\n  - name: shop\n    tables: {name: a}\n  - 3\n")).toEqual([
            "init/unexpected-shape 3: `tables` of source shop is a map, where a list must be",
            "init/unexpected-shape 4: an entry of `sources` is a single value, where a map must be",
        ]);
        expect(findings("cut.json", '{"rules": [')[0]).toMatch(/^syntax\//);
        expect(findings("cut.yml", "sources: [\n")[0]).toMatch(/^syntax\//);
        expect(findings("latin.yml", Buffer.from("sources: M\xfcller", "latin1"))[0]).toMatch(/^syntax\/not-utf8/);
    });
});
