import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression, printOperand, printTyped } from "../../src/dialects/print.js";
import { typeText, type ValueType } from "../../src/expression/type.js";
import { sql } from "../../src/text/sql-text.js";
import { compiled } from "../expression/compiled.js";

const names = { column: duckdb.identifier, now: sql`run.as_of` };

describe("what a person would write", () => {
    it.each([
        ["status = 'paid'", "status = 'paid'"],
        ["txt = '1' is not true", "(txt = '1') is not true"],
        ["not flag", "not flag"],
        ["not (int = 1)", "not (int = 1)"],
        ["flag and int = 1 or txt is null", "(flag and int = 1) or txt is null"],
        ["int != 5", "int <> 5"],
        ["int not in (1, 2)", "int not in (1, 2)"],
        ["txt not like '%@x.test'", "txt not like '%@x.test'"],
        ["seen >= now() - interval '90 days'", "seen >= run.as_of - interval '90 days'"],
        ["day > date '2026-01-31'", "day > date '2026-01-31'"],
        ["lower(trim(txt))", "lower(trim(txt, e' \\t\\n\\r'))"],
        ["txt || '-' || word", "txt || '-' || word"],
        ["concat(txt, '-', word) = 'a-b'", "(txt || '-' || word) = 'a-b'"],
        ["coalesce(dec, 0)", "coalesce(dec, 0)"],
        ["int * 2 + 1", "int * 2 + 1"],
        ["(int + 1) * 2", "(int + 1) * 2"],
        ["int - (num - 1)", "int - (num - 1)"],
        ["int / 2", "int / 2"],
        ["int / num", "int / nullif(num, 0)"],
        ["-int", "-int"],
        ["case when flag then 'a' else 'b' end", "case when flag then 'a' else 'b' end"],
        ["if(flag, 'a', 'b')", "case when flag then 'a' else 'b' end"],
        ["case when flag then null else int end", "case when flag then null else int end"],
        ["cast(int as string)", "cast(int as varchar)"],
        ["doc.order_id", "json_extract_string(json_value(doc, '$.order_id'), '$')"],
        ["date_trunc('month', seen)", "date_trunc('month', seen)"],
        ["date_trunc('month', day)", "cast(date_trunc('month', day) as date)"],
        ["round(dec, 1)", "round(dec, 1)"],
        ["greatest(at, seen)", 'greatest("at", seen)'],
    ])("%s", (text, printed) => {
        expect(printExpression(compiled(text), duckdb, names)).toBe(printed);
    });

    it("names columns and the run as its surroundings do", () => {
        const column = (name: string) => sql`orders.${duckdb.identifier(name)}`;
        expect(printExpression(compiled("int > 1 and at < now()"), duckdb, { column, now: sql`'{as_of}'` })).toBe(
            "orders.int > 1 and orders.\"at\" < '{as_of}'",
        );
    });

    it("casts a quotient of the wanted type once", () => {
        const money: ValueType = { kind: "decimal", precision: 18, scale: 2 };
        expect(printExpression(compiled("divide(int, 100, 2)", money), duckdb, names)).toBe(
            "cast((cast(int as hugeint) * 1000 // 100) * 0.001 as decimal(18, 2))",
        );
        expect(printExpression(compiled("round(flt, 2)", money), duckdb, names)).toBe(
            "cast(cast(flt as decimal(38, 8)) as decimal(18, 2))",
        );
    });
});

describe("operands", () => {
    it("stand in brackets unless they are one word, literal or call", () => {
        const print = (text: string) => printOperand(compiled(text), duckdb, names);
        expect(["int", "int + 1", "lower(txt)", "flag or flag", "case when flag then 1 end", "-5"].map(print)).toEqual([
            "int",
            "(int + 1)",
            "lower(txt)",
            "(flag or flag)",
            "case when flag then 1 end",
            "(-5)",
        ]);
    });
});

describe("room", () => {
    it.each([
        ["1 + 1", "cast(1 as bigint) + 1"],
        ["case when flag then 1 else 2 end * 3", "cast(case when flag then 1 else 2 end as bigint) * 3"],
        ["3000000000 * 2", "3000000000 * 2"],
        ["dec + 1", "cast(dec as decimal(38, 2)) + 1"],
        ["2 * dec", "2 * cast(dec as decimal(38, 2))"],
        ["dec + int", "dec + int"],
        ["fine * 2", "fine * 2"],
        ["dec * dec * dec", "cast(dec as decimal(38, 2)) * dec * dec"],
        ["greatest(round(dec), fine)", "greatest(cast(round(dec, 0) as decimal(38, 4)), fine)"],
    ])("%s has all the digits it needs", (text, printed) => {
        expect(printExpression(compiled(text), duckdb, names)).toBe(printed);
    });
});

describe("printed as a column", () => {
    let engine: DuckDBConnection;
    beforeAll(async () => {
        const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
        engine = await instance.connect();
        await engine.run(`create table t as select 'a' as txt, cast(1 as bigint) as int, cast(1 as decimal(18, 2)) as dec,
            cast(1 as decimal(12, 4)) as fine, cast(1 as double) as flt, true as flag, date '2026-01-31' as day,
            timestamp '2026-01-31' as "at", json '{}' as doc, ['a'] as tags`);
    });

    it.each([
        ["1", "cast(1 as bigint)"],
        ["0.5", "cast(0.5 as decimal(1, 1))"],
        ["int", "int"],
        ["int + 1", "int + 1"],
        ["sign(dec)", "cast(sign(dec) as bigint)"],
        ["length(txt)", "length(txt)"],
        ["coalesce(int, 0)", "coalesce(int, 0)"],
        ["mod(7, 3)", "cast(mod(7, 3) as bigint)"],
        ["dec * 2", undefined],
        ["coalesce(dec, 0.5)", undefined],
        ["round(dec, 1)", undefined],
        ["floor(fine)", undefined],
        ["divide(int, 3, 2)", undefined],
        ["if(flag, dec, fine)", undefined],
        ["int / 2", undefined],
        ["if(flag, int, flt)", undefined],
        ["flt * dec", undefined],
        ["day + interval '1 day'", undefined],
        ["coalesce(day, at)", undefined],
        ["from_epoch_s(1)", undefined],
        ["last_day(at)", undefined],
        ["bucket(txt, 10)", undefined],
        ["json_length(doc, 'a')", undefined],
        ["date_diff('week', day, day)", undefined],
        ["split(txt, ',')", undefined],
        ["json_list(doc, 'a')", undefined],
        ["cast(null as list<integer>)", undefined],
        ["case when flag then null else 5 end", undefined],
        ["list_length(tags) * 2", undefined],
        ["epoch_ms(at)", undefined],
    ])("%s has exactly its type in the engine", async (text, printed) => {
        const tree = compiled(text);
        const made = printTyped(tree, duckdb, names);
        if (printed !== undefined) expect(made).toBe(printed);
        const [row] = (await engine.runAndReadAll(`select typeof(${made}) from t`)).getRowsJson();
        const wanted = duckdb.typeName(tree.type).replace(", ", ",").toUpperCase();
        expect(row?.[0], typeText(tree.type)).toBe(wanted);
    });
});
