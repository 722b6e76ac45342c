import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../../src/dialects/duckdb.js";
import { printExpression } from "../../../src/dialects/print.js";
import { compileExpression } from "../../../src/expression/compile.js";
import { EvaluationFailure, evaluate } from "../../../src/expression/evaluate.js";
import { functionNames } from "../../../src/expression/functions.js";
import { readText } from "../../../src/expression/interpret/text-form.js";
import type { Expression } from "../../../src/expression/tree.js";
import type { Kind } from "../../../src/expression/type.js";
import { sql } from "../../../src/text/sql-text.js";
import { everything, sourceOf } from "../compiled.js";
import { openEngine, rowsOf } from "../engine.js";
import { foundText, valueText } from "../value-text.js";
import { Coverage } from "./coverage.js";
import { draw, drawCall, signatures } from "./generate.js";
import { pools } from "./pools.js";
import { Random } from "./random.js";
import { type DrawnRow, drawTable } from "./rows.js";

const asOf = readText("2026-01-31T00:00:00Z", { kind: "timestamp" }) as bigint;
const names = { column: duckdb.identifier, now: sql`timestamp '2026-01-31 00:00:00'` };

describe("DuckDB and the interpreter", () => {
    const random = new Random(20_260_131);
    const { rows, statements } = drawTable(random);
    const coverage = new Coverage();
    let engine: DuckDBConnection;

    beforeAll(async () => {
        engine = await openEngine();
        for (const statement of statements) await engine.run(statement);
    });

    /** Every row on which the two differ. Rows for which the build fails are left out. */
    async function differences(text: string): Promise<readonly string[]> {
        const { value: tree } = compileExpression(sourceOf(text), everything);
        // Some drawn texts are refused: an interval of a computed date, a product with too many digits.
        if (tree === undefined) return [];
        const expected = rows.map((row) => ({ row, value: evaluated(tree, row) }));
        const compared = expected.filter(({ value }) => value !== undefined);
        coverage.count(
            tree,
            compared.map(({ row }) => row),
        );
        if (compared.length === 0) return [];
        const printed = printExpression(tree, duckdb, names);
        const ids = compared.map(({ row }) => row.id).join(", ");
        const found = await rowsOf(
            engine,
            `select ${printed} from (select * from drawn where id in (${ids})) order by id`,
        ).catch((error: Error) => error);
        if (found instanceof Error) return [`${text}\n  ${printed}\n  ${found.message.split("\n")[0]}`];
        return compared.flatMap(({ row, value }, index) => {
            const got = foundText(found[index]?.[0], tree.type);
            if (got === value) return [];
            return [`${text}\n  ${printed}\n  ${rowText(tree, row)}\n  expected ${value}, got ${got}`];
        });
    }

    it("agree on every function", async () => {
        const found: string[] = [];
        for (const signature of signatures) {
            for (let time = 0; time < 8; time += 1) {
                found.push(...(await differences(drawCall(random, signature, 0))));
            }
        }
        expect(found.slice(0, 10).join("\n")).toBe("");
    });

    it("agree on every cast", async () => {
        const found: string[] = [];
        const types = [
            "string",
            "integer",
            "decimal(18, 2)",
            "decimal(38, 6)",
            "float",
            "boolean",
            "date",
            "timestamp",
            "json",
            "list<string>",
            "list<integer>",
            "list<timestamp>",
        ];
        for (const column of Object.keys(pools)) {
            for (const type of types) {
                for (const word of ["cast", "try_cast"])
                    found.push(...(await differences(`${word}(${column} as ${type})`)));
            }
        }
        expect(found.slice(0, 10).join("\n")).toBe("");
    });

    it("agree on nested expressions", async () => {
        const found: string[] = [];
        const kinds: readonly Kind[] = [
            "boolean",
            "string",
            "integer",
            "decimal",
            "float",
            "date",
            "timestamp",
            "list",
        ];
        for (let time = 0; time < 1200; time += 1) {
            found.push(...(await differences(draw(random, random.pick(kinds), 1 + random.integer(3)))));
        }
        expect(found.slice(0, 10).join("\n")).toBe("");
    });

    it("were both shown every class of values at least 5 times", () => {
        expect(functionNames.map((name) => coverage.of(name).size)).not.toContain(0);
    });
});

/** Undefined where the build would fail: engines may then do what they like. */
function evaluated(tree: Expression, { values }: DrawnRow): string | undefined {
    try {
        return valueText(evaluate(tree, values, { asOf }), tree.type);
    } catch (failure) {
        if (failure instanceof EvaluationFailure) return undefined;
        throw failure;
    }
}

const rowText = (tree: Expression, { values }: DrawnRow): string =>
    everything.columns
        .filter(
            ({ name }) =>
                JSON.stringify(tree).includes(`"name":"${name}"`) ||
                JSON.stringify(tree).includes(`"column":"${name}"`),
        )
        .map(({ name, type }) => `${name} = ${valueText(values[name] ?? null, type)}`)
        .join(", ");
