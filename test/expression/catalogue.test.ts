import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression } from "../../src/dialects/print.js";
import { evaluate } from "../../src/expression/evaluate.js";
import { catalogue, functionNames, usage } from "../../src/expression/functions.js";
import { sql } from "../../src/text/sql-text.js";
import { compiled } from "./compiled.js";
import { openEngine, rowsOf } from "./engine.js";
import { foundText, valueText } from "./value-text.js";

const names = { column: duckdb.identifier, now: sql`timestamp '2026-01-31'` };

describe("the catalogue", () => {
    let engine: DuckDBConnection;
    beforeAll(async () => {
        engine = await openEngine();
    });

    it("has at least 45 functions", () => {
        expect(functionNames.length).toBeGreaterThanOrEqual(45);
    });

    it("says of every function what it means and where the target documents its spelling", () => {
        for (const name of functionNames) {
            const { meaning, documented, parameters } = catalogue[name];
            expect(meaning, name).toMatch(/^.{4,}\.$/);
            expect(documented.duckdb, name).toMatch(/^https:\/\/duckdb\.org\/docs\/current\/[a-z/_]+$/);
            expect(
                parameters.slice(0, -1).filter((parameter) => parameter.repeats),
                name,
            ).toEqual([]);
        }
    });

    it.each(functionNames.map((name) => [usage(name), name] as const))(
        "%s gives the result of its example",
        async (_, name) => {
            const { example } = catalogue[name];
            const tree = compiled(example.text);
            expect(example.text).toContain(`${name}(`);
            expect(valueText(evaluate(tree, {}, { asOf: 0n }), tree.type)).toBe(example.result);
            const [row] = await rowsOf(engine, `select ${printExpression(tree, duckdb, names)}`);
            expect(foundText(row?.[0], tree.type)).toBe(example.result);
        },
    );
});
