import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression } from "../../src/dialects/print.js";
import { EvaluationFailure, evaluate } from "../../src/expression/evaluate.js";
import { sql } from "../../src/text/sql-text.js";
import { compiled } from "./compiled.js";
import { openEngine, rowsOf } from "./engine.js";

let engine: DuckDBConnection;
beforeAll(async () => {
    engine = await openEngine();
    await engine.run(`create table one as select
        'x' as txt, '2.5' as word, cast(9223372036854775807 as bigint) as int, cast(-9223372036854775808 as bigint) as num,
        cast('9999999999999999.99' as decimal(18, 2)) as dec, cast('99999999.9999' as decimal(12, 4)) as fine,
        cast(1e300 as double) as flt, json '{"a": 1}' as doc`);
});

const row = {
    txt: "x",
    word: "2.5",
    int: 2n ** 63n - 1n,
    num: -(2n ** 63n),
    dec: { digits: 999_999_999_999_999_999n, scale: 2 },
    fine: { digits: 999_999_999_999n, scale: 4 },
    flt: 1e300,
    doc: '{"a": 1}',
};

it.each([
    "int + 1",
    "num - 1",
    "int * 2",
    "-num",
    "abs(num)",
    "9223372036854775807 + 1",
    "2147483647 * 2147483647 * 2147483647",
    "dec * dec * dec",
    "round(dec, 18) * 1000000",
    "cast(dec as integer) * 1000",
    "cast(dec as decimal(5,2))",
    "cast(int as decimal(5,0))",
    "cast(flt as decimal(38,2))",
    "round(flt, 2)",
    "cast(txt as integer)",
    "cast(word as integer)",
    "cast(txt as decimal(18,2))",
    "cast(txt as float)",
    "cast(txt as boolean)",
    "cast(txt as date)",
    "cast(txt as timestamp)",
    "cast(txt as json)",
    "cast(txt as list<string>)",
    "cast(doc as list<string>)",
    "sqrt(num)",
    "divide(dec, fine, 18)",
    "mod(num, -1)",
    "repeat(txt, 2) || left(txt, int)",
])("%s fails on the engine and in the interpreter", async (text) => {
    const tree = compiled(text);
    expect(() => evaluate(tree, row, { asOf: 0n })).toThrow(EvaluationFailure);
    const printed = printExpression(tree, duckdb, { column: duckdb.identifier, now: sql`as_of` });
    await expect(rowsOf(engine, `select ${printed} from one`)).rejects.toThrow(/Error/);
});

it("names the type and the value of a text that does not fit", async () => {
    const printed = printExpression(compiled("cast(word as integer)"), duckdb, {
        column: duckdb.identifier,
        now: sql`as_of`,
    });
    await expect(rowsOf(engine, `select ${printed} from one`)).rejects.toThrow("not an integer: 2.5");
});
