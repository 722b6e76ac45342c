import { describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { printExpression } from "../../src/dialects/print.js";
import { compileExpression } from "../../src/expression/compile.js";
import { evaluate } from "../../src/expression/evaluate.js";
import { formatExpression } from "../../src/expression/format.js";
import { sql } from "../../src/text/sql-text.js";
import { compiled, everything, sourceOf } from "./compiled.js";
import { Random } from "./oracle/random.js";

const codes = (text: string): readonly string[] =>
    compileExpression(sourceOf(text), everything).diagnostics.map(({ code }) => code);

const print = (text: string): string =>
    printExpression(compiled(text), duckdb, { column: duckdb.identifier, now: sql`as_of` });

describe("long and deep texts", () => {
    it.each([
        ["a text beyond the limit", `txt = '${"a".repeat(100_000)}'`, "expression/too-long"],
        ["brackets", "(".repeat(90_000), "expression/too-deep"],
        ["negations", `${"not ".repeat(20_000)}flag`, "expression/too-deep"],
        ["signs", `${"- ".repeat(40_000)}int`, "expression/too-deep"],
        ["cases", "case ".repeat(20_000), "expression/too-deep"],
        ["calls", `${"lower(".repeat(10_000)}txt`, "expression/too-deep"],
        ["a chain", Array(10_000).fill("int").join(" + "), "expression/too-deep"],
        ["types", `cast(txt as ${"list<".repeat(10_000)}`, "expression/too-deep"],
        ["brackets of a pattern", `matches(txt, '${"(".repeat(90_000)}')`, "expression/unsupported-pattern"],
        [
            "repetitions of a pattern",
            `matches(txt, '${"(".repeat(20)}a${"{9})".repeat(20)}')`,
            "expression/unsupported-pattern",
        ],
        [
            "casts that print their text thrice",
            `${"cast(cast(".repeat(40)}txt${" as integer) as string)".repeat(40)}`,
            "expression/too-large",
        ],
        ["a text that is never closed", `'${"''".repeat(49_000)}`, "expression/unclosed-text"],
        ["a path", `doc${".a".repeat(49_000)}.*`, "expression/unexpected-token"],
    ])("end in one diagnostic: %s", (_, text, code) => {
        const start = performance.now();
        expect(codes(text)).toEqual([code]);
        expect(performance.now() - start).toBeLessThan(3000);
    });

    it("of one level may be long", () => {
        const values = Array.from({ length: 10_000 }, (_, index) => `'v${index}'`);
        expect(print(`txt in (${values.join(", ")})`)).toBe(`txt in (${values.join(", ")})`);
        const conditions = Array(5000).fill("int = 1");
        expect(print(conditions.join(" or "))).toBe(conditions.join(" or "));
    });

    it("nested to the limit still print, format and evaluate", () => {
        const chain = Array(99).fill("dec").join(" + ");
        expect(formatExpression(compiled(chain))).toBe(chain);
        expect(print(chain)).toBe(chain.replace("dec", "cast(dec as decimal(38, 2))"));
        const row = { dec: { digits: 125n, scale: 2 } };
        expect(evaluate(compiled(chain), row, { asOf: 0n })).toEqual({ digits: 12_375n, scale: 2 });
        const nested = `${"coalesce(".repeat(95)}dec${", fine)".repeat(95)}`;
        expect(formatExpression(compiled(nested))).toBe(nested);
    });

    it("cannot make a pattern hang", () => {
        const text = "a".repeat(5000);
        const start = performance.now();
        expect(evaluate(compiled("matches(txt, '^(a|a)*(a*)*b$')"), { txt: text }, { asOf: 0n })).toBe(false);
        expect(evaluate(compiled(`txt like '${"%a".repeat(50)}b'`), { txt: text }, { asOf: 0n })).toBe(false);
        expect(performance.now() - start).toBeLessThan(5000);
    });
});

describe("texts of no sense", () => {
    const pieces =
        "( ) , . = <> <= || + - * / 'a' \"b\" 1 2.5 and or not in is null true case when then else end cast as integer between like interval date lower coalesce int txt doc flag é 🦆 ; % {{ }} \\ \u0000".split(
            " ",
        );

    it("always end in a tree or in diagnostics that point inside", () => {
        const random = new Random(3);
        for (let time = 0; time < 5000; time += 1) {
            const text = Array.from({ length: 1 + random.integer(12) }, () => random.pick(pieces)).join(" ");
            const { value, diagnostics } = compileExpression(sourceOf(text), everything);
            expect(value === undefined, text).toBe(diagnostics.length > 0);
            for (const { span } of diagnostics) {
                expect(span.start, text).toBeLessThan(span.end);
                expect(span.end, text).toBeLessThanOrEqual(text.length);
            }
        }
    });
});
