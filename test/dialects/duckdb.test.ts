import { createHash } from "node:crypto";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { dialects, isDialectName } from "../../src/dialects/registry.js";
import { reservedWords } from "../../src/dialects/reserved/duckdb.js";
import type { ValueType } from "../../src/expression/type.js";
import { literal, type SqlText, sql } from "../../src/text/sql-text.js";

let engine: DuckDBConnection;
beforeAll(async () => {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    engine = await instance.connect();
    await engine.run("set TimeZone = 'UTC'");
});

async function rows(statement: string): Promise<readonly (readonly unknown[])[]> {
    return (await engine.runAndReadAll(statement)).getRowsJson();
}

const evaluated = async (text: SqlText): Promise<unknown> => (await rows(`select ${text}`))[0]?.[0];
const engineTypeOf = (text: SqlText): Promise<unknown> => evaluated(sql`typeof(${text})`);

const money: ValueType = { kind: "decimal", precision: 18, scale: 2 };
const item: ValueType = {
    kind: "record",
    fields: [
        { name: "product_id", type: { kind: "string" } },
        { name: "order", type: { kind: "integer" } },
    ],
};

it("is registered under its name", () => {
    expect(Object.entries(dialects).map(([name, dialect]) => [name, dialect.name])).toEqual([["duckdb", "duckdb"]]);
    expect([isDialectName("duckdb"), isDialectName("toString")]).toEqual([true, false]);
});

describe("types", () => {
    it.each<[ValueType, string]>([
        [{ kind: "string" }, "varchar"],
        [{ kind: "integer" }, "bigint"],
        [money, "decimal(18, 2)"],
        [{ kind: "float" }, "double"],
        [{ kind: "boolean" }, "boolean"],
        [{ kind: "date" }, "date"],
        [{ kind: "timestamp" }, "timestamp"],
        [{ kind: "json" }, "json"],
        [{ kind: "list", element: money }, "decimal(18, 2)[]"],
        [item, 'struct(product_id varchar, "order" bigint)'],
        [{ kind: "list", element: item }, 'struct(product_id varchar, "order" bigint)[]'],
    ])("%j is %s, and a null of it is one", async (type, name) => {
        expect(duckdb.typeName(type)).toBe(name);
        expect(duckdb.nullOf(type)).toBe(`cast(null as ${name})`);
        expect(await evaluated(duckdb.nullOf(type))).toBeNull();
    });
});

describe("identifiers", () => {
    it("are quoted only when they have to be", () => {
        const names = [
            "order_id",
            "order",
            "left",
            "date",
            "timestamp",
            "E-Mail",
            "Upper",
            "1st",
            'say "hi"',
            "a b",
            "",
        ];
        expect(names.map(duckdb.identifier)).toEqual([
            "order_id",
            '"order"',
            '"left"',
            "date",
            "timestamp",
            '"E-Mail"',
            '"Upper"',
            '"1st"',
            '"say ""hi"""',
            '"a b"',
            '""',
        ]);
    });

    it("stand where columns and relations stand, whatever their name", async () => {
        const keywords = (await rows("select keyword_name from duckdb_keywords()")).map(([name]) => String(name));
        for (const name of [...keywords, "E-Mail", 'a"b', "a'b;--", "🦆", "x".repeat(200)]) {
            const written = duckdb.identifier(name);
            const statement = `with ${written} as (select 1 as ${written}) select ${written}.${written}, ${written} + 1 as ${written}
                from ${written} where ${written} = 1 order by ${written}`;
            expect(await rows(statement), name).toEqual([[1, 2]]);
        }
    });

    it("know the reserved words of this version", async () => {
        const reserved = await rows(
            "select keyword_name from duckdb_keywords() where keyword_category in ('reserved', 'type_function') order by 1",
        );
        expect([...reservedWords].sort()).toEqual(reserved.map(([name]) => name));
    });
});

describe("literals", () => {
    const hostile = ["", "it's", "'; drop table t; --", "a\\", "{{ x }} {% y %} {# z #}", "🦆\n\t", "%s"];

    it("of text come back as they went", async () => {
        for (const text of hostile) {
            expect(await evaluated(literal(text))).toBe(text);
            expect(await evaluated(duckdb.valueLiteral(text, { kind: "string" }))).toBe(text);
            expect(duckdb.valueLiteral(text, { kind: "string" })).not.toMatch(/\{[{%#]|[}%#]\}/);
        }
    });

    it.each<[string, ValueType, string, string, unknown]>([
        ["007", { kind: "integer" }, "cast(7 as bigint)", "BIGINT", "7"],
        ["1.5", money, "cast(1.50 as decimal(18, 2))", "DECIMAL(18,2)", "1.50"],
        ["-2.5e3", { kind: "float" }, "cast('-2.5e3' as double)", "DOUBLE", -2500],
        ["T", { kind: "boolean" }, "true", "BOOLEAN", true],
        ["2026-01-31", { kind: "date" }, "date '2026-01-31'", "DATE", "2026-01-31"],
        ["2026-01-31", { kind: "timestamp" }, "timestamp '2026-01-31 00:00:00'", "TIMESTAMP", "2026-01-31 00:00:00"],
        [
            "2026-01-31T01:00:00.5+02:00",
            { kind: "timestamp" },
            "timestamp '2026-01-30 23:00:00.5'",
            "TIMESTAMP",
            "2026-01-30 23:00:00.5",
        ],
        ['{"a": 1}', { kind: "json" }, "cast('{\"a\": 1}' as json)", "JSON", '{"a": 1}'],
    ])("%s of %j is %s", async (text, type, printed, engineType, value) => {
        const made = duckdb.valueLiteral(text, type);
        expect(made).toBe(printed);
        expect([await engineTypeOf(made), await evaluated(made)]).toEqual([engineType, value]);
    });

    it("of lists and records are read as JSON", async () => {
        const list: ValueType = { kind: "list", element: item };
        const made = duckdb.valueLiteral('[{"product_id": "p1", "order": 2}]', list);
        expect(await evaluated(made)).toEqual([{ product_id: "p1", order: "2" }]);
    });

    it("must have an accepted form", () => {
        expect(() => duckdb.valueLiteral("2.5", { kind: "integer" })).toThrow("'2.5' is no integer");
        expect(() => duckdb.dateLiteral("31.01.2026")).toThrow("'31.01.2026' is no date");
        expect(() => duckdb.timestampLiteral("' or true")).toThrow("is no timestamp");
    });
});

describe("columns as they arrive", () => {
    it("of their kind already lose what does not fit, and null elements", async () => {
        expect(duckdb.conform(sql`total`, money)).toBe("try_cast(total as decimal(18, 2))");
        expect(duckdb.conform(sql`name`, { kind: "string" })).toBe("name");
        expect(await evaluated(duckdb.conform(sql`1e20::double`, money))).toBeNull();
        expect(
            await evaluated(duckdb.conform(sql`['a', null, 'b']`, { kind: "list", element: { kind: "string" } })),
        ).toEqual(["a", "b"]);
    });

    it("of text are read by their form", () => {
        expect(duckdb.parse(sql`total`, money)).toBe(
            "try_cast(regexp_extract(total, '^\\s*([+-]?[0-9]+([.][0-9]+)?)\\s*$', 1) as decimal(18, 2))",
        );
        expect(duckdb.parse(sql`name`, { kind: "string" })).toBe("name");
    });

    it.each([
        ["epoch_s", "1769817600", "2026-01-31 00:00:00"],
        ["epoch_ms", "1769817600500", "2026-01-31 00:00:00.5"],
        ["epoch_us", "-1", "1969-12-31 23:59:59.999999"],
        ["epoch_s", "'1769817600'", "2026-01-31 00:00:00"],
        ["epoch_s", "9223372036854775807", null],
        ["epoch_s", "253402300799", "9999-12-31 23:59:59"],
        ["epoch_s", "253402300800", null],
        ["epoch_s", "1769817600500", null],
        ["epoch_us", "-62135596800000000", "0001-01-01 00:00:00"],
        ["epoch_us", "-62135596800000001", null],
        ["epoch_s", "'soon'", null],
        ["epoch_ms", "null", null],
    ] as const)("%s %s is %s", async (unit, value, expected) => {
        expect(await evaluated(duckdb.epoch(value as SqlText, unit))).toBe(expected);
    });
});

describe("building blocks", () => {
    it.each<[SqlText, ValueType, string]>([
        [sql`cast(-7 as bigint)`, { kind: "integer" }, "-7"],
        [sql`cast(-0.5 as decimal(18, 2))`, money, "-0.50"],
        [sql`false`, { kind: "boolean" }, "false"],
        [sql`date '0001-01-01'`, { kind: "date" }, "0001-01-01"],
        [sql`timestamp '2026-01-31 10:00:00.5'`, { kind: "timestamp" }, "2026-01-31T10:00:00.500000Z"],
        [sql`'x'`, { kind: "string" }, "x"],
    ])("%s has one text form", async (value, type, text) => {
        expect(await evaluated(duckdb.castToText(value, type))).toBe(text);
    });

    it("a float, json, list or record has none", () => {
        const kinds: readonly ValueType[] = [
            { kind: "float" },
            { kind: "json" },
            { kind: "list", element: item },
            item,
        ];
        for (const type of kinds) expect(() => duckdb.castToText(sql`x`, type)).toThrow("has no text form");
    });

    it("a node id is the first 60 bits of md5(type:identifier)", async () => {
        const bits = createHash("md5").update("email:ann@x.test").digest("hex").slice(0, 15);
        expect(await evaluated(duckdb.nodeId(literal("email"), literal("ann@x.test")))).toBe(
            String(BigInt(`0x${bits}`)),
        );
        expect(await evaluated(duckdb.nodeId(literal("email"), sql`null`))).toBeNull();
        expect(duckdb.nodeId(sql`identifier_type`, sql`identifier`)).toBe(
            "cast('0x' || left(md5(identifier_type || ':' || identifier), 15) as bigint)",
        );
        expect(await evaluated(duckdb.md5(literal("🦆")))).toBe(createHash("md5").update("🦆").digest("hex"));
    });

    it.each([
        [["a"], "x"],
        [["n"], "12.5"],
        [["b"], "true"],
        [["z"], null],
        [["deep"], null],
        [["list"], null],
        [["missing"], null],
        [["deep", "order"], "y"],
        [["E-Mail"], "q"],
        [["a.b"], "dot"],
        [["*"], "star"],
        [["0"], "zero"],
        [['say "hi"'], "quoted"],
        [["it's"], "apostrophe"],
        [["x/y~z\\"], "odd"],
        [["list", "0"], null],
    ])("the json text under %j is %s", async (path, expected) => {
        const document = JSON.stringify({
            a: "x",
            n: 12.5,
            b: true,
            z: null,
            deep: { order: "y" },
            list: ["first"],
            "E-Mail": "q",
            "a.b": "dot",
            "*": "star",
            0: "zero",
            'say "hi"': "quoted",
            "it's": "apostrophe",
            "x/y~z\\": "odd",
        });
        const json = sql`cast(${literal(document)} as json)`;
        expect(await evaluated(duckdb.jsonText(json, path))).toBe(expected);
    });

    it("a json document is the text of whatever stands there", async () => {
        const json = sql`cast('{"a": {"b": [1, null]}, "n": null, "s": "null"}' as json)`;
        expect(await evaluated(duckdb.jsonDocument(json, ["a"]))).toBe('{"b":[1,null]}');
        expect(await evaluated(duckdb.jsonDocument(json, ["s"]))).toBe('"null"');
        expect(await evaluated(duckdb.jsonDocument(json, ["n"]))).toBeNull();
        expect(await evaluated(duckdb.jsonDocument(json, ["x"]))).toBeNull();
    });

    it("moments move, and dates stay dates", async () => {
        const date: ValueType = { kind: "date" };
        const timestamp: ValueType = { kind: "timestamp" };
        expect(duckdb.interval(1, "day")).toBe("interval '1 day'");
        expect(duckdb.shift(sql`as_of`, "-", 90, "day", timestamp)).toBe("as_of - interval '90 days'");
        expect(duckdb.shift(sql`ordered_on`, "+", 1, "month", date)).toBe(
            "cast(ordered_on + interval '1 month' as date)",
        );
        expect(await evaluated(duckdb.shift(sql`date '2026-01-31'`, "+", 1, "month", date))).toBe("2026-02-28");
        expect(await evaluated(duckdb.addDays(sql`date '2026-01-31'`, sql`1 + 1`))).toBe("2026-02-02");
    });

    it("texts compare by code point", async () => {
        const ordered = sql`list_sort(['b', 'B', 'a', 'é', 'Ｆ', '🦆'])`;
        expect(duckdb.orderText(sql`name`)).toBe("name");
        expect(await evaluated(ordered)).toEqual(["B", "a", "b", "é", "Ｆ", "🦆"]);
    });

    it("joins, matches and divides", async () => {
        expect(duckdb.concat([sql`a`, sql`':'`, sql`b`])).toBe("a || ':' || b");
        expect(await evaluated(duckdb.concat([literal("a"), sql`null`]))).toBeNull();
        expect(duckdb.matches(sql`email`, "^[^@]+@x'y$")).toBe("regexp_matches(email, '^[^@]+@x''y$')");
        expect(await evaluated(duckdb.ratio(sql`7`, sql`2`))).toBe(3.5);
    });
});
