import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression } from "../../src/dialects/print.js";
import { compileExpression } from "../../src/expression/compile.js";
import { formatExpression } from "../../src/expression/format.js";
import type { Expression } from "../../src/expression/tree.js";
import { literal, sql } from "../../src/text/sql-text.js";
import { everything, sourceOf } from "./compiled.js";
import { openEngine, rowsOf } from "./engine.js";
import { Random } from "./oracle/random.js";

let engine: DuckDBConnection;
beforeAll(async () => {
    engine = await openEngine();
});

type Kind = "boolean" | "integer" | "string";

/** Text of the kind, without most of the brackets it was meant to have: both parsers decide what it says. */
function drawLoose(random: Random, kind: Kind, depth: number): string {
    const inner = (of: Kind): string => {
        const text = drawLoose(random, of, depth - 1);
        return random.chance(15) ? `(${text})` : text;
    };
    if (depth === 0) {
        return random.pick(
            { boolean: ["flag", "true"], integer: ["int", "num", "3", "-2"], string: ["txt", "'a'"] }[kind],
        );
    }
    switch (kind) {
        case "string":
            return random.pick([() => `${inner("string")} || ${inner("string")}`, () => `lower(${inner("string")})`])();
        case "integer":
            return random.pick([
                () => `${inner("integer")} ${random.pick(["+", "-", "*"])} ${inner("integer")}`,
                () => `${inner("integer")} ${random.pick(["+", "-", "*"])} ${inner("integer")}`,
                () => `- ${inner("integer")}`,
                () => `case when ${inner("boolean")} then ${inner("integer")} else ${inner("integer")} end`,
            ])();
        case "boolean":
            return random.pick([
                () => `${inner("boolean")} ${random.pick(["and", "or"])} ${inner("boolean")}`,
                () => `${inner("boolean")} ${random.pick(["and", "or"])} ${inner("boolean")}`,
                () => `not ${inner("boolean")}`,
                () => `${inner("integer")} ${random.pick(["=", "<", ">="])} ${inner("integer")}`,
                () => `${inner("string")} = ${inner("string")}`,
                () => `${inner("integer")} ${random.pick(["", "not "])}in (${inner("integer")}, 7)`,
                () =>
                    `${inner("integer")} ${random.pick(["", "not "])}between ${inner("integer")} and ${inner("integer")}`,
                () => `${inner("string")} ${random.pick(["", "not "])}like 'a%'`,
                () => `${inner("boolean")} is ${random.pick(["", "not "])}${random.pick(["null", "true"])}`,
            ])();
    }
}

/** The tree with brackets around every operand, so that nothing is left to a parser. */
function tight(tree: Expression): string {
    const all = (...operands: readonly Expression[]): readonly string[] => operands.map((one) => `(${tight(one)})`);
    const not = "negated" in tree && tree.negated ? "not " : "";
    switch (tree.node) {
        case "binary":
        case "comparison":
            return all(tree.left, tree.right).join(` ${tree.operator} `);
        case "logical":
            return all(...tree.operands).join(` ${tree.operator} `);
        case "unary":
            return `${tree.operator} ${all(tree.operand)}`;
        case "in":
            return `${all(tree.operand)} ${not}in (${all(...tree.items)})`;
        case "between":
            return `${all(tree.operand)} ${not}between ${all(tree.low, tree.high).join(" and ")}`;
        case "like":
            return `${all(tree.operand)} ${not}like '${tree.pattern}'`;
        case "isNull":
        case "isTrue":
            return `${all(tree.operand)} is ${not}${tree.node === "isNull" ? "null" : "true"}`;
        case "call":
            return `${tree.function}(${tree.args.map(tight).join(", ")})`;
        case "case": {
            const branches = tree.branches.map(({ when, result }) => `when ${tight(when)} then ${tight(result)}`);
            return `case ${branches.join(" ")} else ${tree.otherwise ? tight(tree.otherwise) : "null"} end`;
        }
        default:
            return formatExpression(tree);
    }
}

/** What DuckDB's own parser reads, without places; nested conjunctions of one kind count as one. */
async function parsed(text: string): Promise<unknown> {
    const [row] = await rowsOf(engine, `select json_serialize_sql(${literal(`select ${text}`)})`);
    const { statements, error_message } = JSON.parse(String(row?.[0]));
    if (statements === undefined) throw new Error(`${text}: ${error_message}`);
    return plain(statements[0].node.select_list[0]);
}

function plain(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(plain);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).filter(([key]) => key !== "query_location" && key !== "alias");
    const result = Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
    if (result.class !== "CONJUNCTION") return result;
    const children = (
        result.children as readonly { type: unknown; class: unknown; children: readonly unknown[] }[]
    ).flatMap((child) => (child.class === "CONJUNCTION" && child.type === result.type ? child.children : [child]));
    return { ...result, children };
}

it("DuckDB's parser reads loose and printed text as the tree says", async () => {
    const random = new Random(42);
    let compared = 0;
    for (let time = 0; compared < 400 && time < 5000; time += 1) {
        const text = drawLoose(random, "boolean", 1 + random.integer(4));
        const { value: tree } = compileExpression(sourceOf(text), everything);
        // Loose text may say something of the wrong type, or compare a comparison.
        if (tree === undefined) continue;
        const printed = printExpression(tree, duckdb, { column: duckdb.identifier, now: sql`as_of` });
        if (printed.includes("cast(")) continue;
        const meant = await parsed(tight(tree));
        expect(await parsed(text), text).toEqual(meant);
        expect(await parsed(printed), `${text}\n${printed}`).toEqual(meant);
        compared += 1;
    }
    expect(compared).toBe(400);
});
