import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../../src/dialects/duckdb.js";
import { printExpression } from "../../../src/dialects/print.js";
import { compileExpression } from "../../../src/expression/compile.js";
import { EvaluationFailure, evaluate } from "../../../src/expression/evaluate.js";
import { catalogue } from "../../../src/expression/functions.js";
import { readText } from "../../../src/expression/interpret/text-form.js";
import type { Expression } from "../../../src/expression/tree.js";
import { type Kind, typeText, type ValueType } from "../../../src/expression/type.js";
import { sql } from "../../../src/text/sql-text.js";
import { everything, sourceOf } from "../compiled.js";
import { openEngine, rowsOf } from "../engine.js";
import { foundText, isSame, valueText } from "../value-text.js";
import { Coverage } from "./coverage.js";
import { columnsByKind, draw, drawCall, signatures } from "./generate.js";
import { pools } from "./pools.js";
import { asksTooMuch } from "./precision.js";
import { Random } from "./random.js";
import { type DrawnRow, drawTable } from "./rows.js";

const asOf = readText("2026-01-31T00:00:00Z", { kind: "timestamp" }) as bigint;
const names = { column: duckdb.identifier, now: sql`timestamp '2026-01-31 00:00:00'` };

/** The drawn calls know lists of texts only. */
const onIntegerLists = [
    "list_length(sizes)",
    "list_contains(sizes, int)",
    "contains(sizes, 1)",
    "list_get(sizes, 1)",
    "list_get(sizes, 3) + 1",
    "list_contains(try_cast(txt as list<integer>), 1)",
    "list_get(try_cast(txt as list<timestamp>), 1)",
];

describe("DuckDB and the interpreter", () => {
    // Another seed looks elsewhere: ORACLE_SEED=7 npx vitest run test/expression/oracle
    const random = new Random(Number(process.env.ORACLE_SEED ?? 20_260_131));
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
        coverage.count(tree, rows);
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
            if (isSame(got, value ?? "", tree.type)) return [];
            return [`${text}\n  ${printed}\n  ${rowText(tree, row)}\n  expected ${value}, got ${got}`];
        });
    }

    it("agree on every function", async () => {
        const found: string[] = [];
        for (const text of onIntegerLists) found.push(...(await differences(text)));
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

    it("were shown every class of values at least 5 times by every function and every cast", () => {
        process.stdout.write(`${coverage.report()}\n`);
        const thin = [...wantedOfFunctions(), ...wantedOfCasts()]
            .filter(([name, met]) => coverage.of(name, met) < 5)
            .map(([name, met]) => `${name}: ${met} ${coverage.of(name, met)}`);
        expect(thin).toEqual([]);
    });
});

const typeOf = (column: string): ValueType =>
    everything.columns.find(({ name }) => name === column)?.type ?? { kind: "string" };

/** Every class of every column that stands where a function takes a value of its kind. */
function wantedOfFunctions(): readonly (readonly [string, string])[] {
    return signatures.flatMap(({ name, kinds }) =>
        catalogue[name].parameters.flatMap((parameter, index) => {
            const columns = parameter.form === undefined ? columnsByKind[kinds[index] ?? "record"] : [];
            return columns.flatMap((column) => classesOf(column).map((met) => [name, met] as const));
        }),
    );
}

function wantedOfCasts(): readonly (readonly [string, string])[] {
    const kinds = ["integer", "decimal", "float", "boolean", "date", "timestamp", "json", "list"];
    return kinds.flatMap((kind) =>
        ["cast", "try_cast"].flatMap((word) => classesOf("txt").map((met) => [`${word} to ${kind}`, met] as const)),
    );
}

const classesOf = (column: string): readonly string[] =>
    Object.keys(pools[column] ?? {}).map((name) => `${typeText(typeOf(column))} ${name}`);

/** Undefined where the build would fail, or where a float has no more digits: engines may then do what they like. */
function evaluated(tree: Expression, { values }: DrawnRow): string | undefined {
    try {
        if (asksTooMuch(tree, values, { asOf })) return undefined;
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
