import { expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression } from "../../src/dialects/print.js";
import { columnsOf } from "../../src/expression/columns.js";
import { compileVerbatim } from "../../src/expression/verbatim.js";
import { sql } from "../../src/text/sql-text.js";
import { file } from "./compiled.js";

const place = (targets: readonly string[]) => ({
    targets,
    span: (target?: string) => ({ file, start: target === undefined ? 0 : 10, end: 20 }),
});

const compile = (text: string) => compileVerbatim({ duckdb: text }, { kind: "integer" }, true, place(["duckdb"]));

it("prints the text of the dialect as it stands", () => {
    const { value, diagnostics } = compile("hash(email)");
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error("no value");
    expect(printExpression(value, duckdb, { column: duckdb.identifier, now: sql`as_of` })).toBe("hash(email)");
    expect(columnsOf(value)).toEqual([]);
});

it("puts brackets around the text where an operator stands beside it", () => {
    const { value } = compile("a + b");
    if (value === undefined) throw new Error("no value");
    const product = {
        node: "binary",
        operator: "*",
        left: value,
        right: value,
        type: value.type,
        nullable: true,
    } as const;
    expect(printExpression(product, duckdb, { column: duckdb.identifier, now: sql`as_of` })).toBe(
        "cast(a + b as bigint) * (a + b)",
    );
});

it.each([
    ["lower(')') || \"a(\" || 'it''s'", undefined],
    ["case when x in (1, 2) then [1] end", undefined],
    ["", "it is empty"],
    ["lower(email", "a `)` is missing"],
    ["email) from t", "a `)` was never opened"],
    ["(a]", "a `]` was never opened"],
    ["'abc", "a quote is never closed"],
    ["1; drop table t", "it holds a semicolon"],
    ["a -- b", "it holds a comment"],
    ["a /* b", "it holds a comment"],
    ["$$ ' $$", "it holds a dollar quote"],
])("takes %s for one expression unless %s", (text, reason) => {
    const { diagnostics } = compile(text);
    const message = `the text for duckdb is not one expression: ${reason}`;
    expect(diagnostics.map((one) => one.message)).toEqual(reason === undefined ? [] : [message]);
});

it.each(["{{ x }}", "'{% if %}'", "{# x", "a #}"])("refuses the template tag in %s", (text) => {
    expect(compile(text).diagnostics.map(({ code }) => code)).toEqual(["expression/verbatim-template"]);
});

it("asks for a text for every target, pointing at all of them", () => {
    const { value, diagnostics } = compileVerbatim(
        { duckdb: "1" },
        { kind: "integer" },
        false,
        place(["duckdb", "snowflake"]),
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message, span }) => [code, message, span.start])).toEqual([
        ["expression/verbatim-missing-target", "there is no text for the target snowflake", 0],
    ]);
});
