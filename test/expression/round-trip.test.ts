import { expect, it } from "vitest";
import { compileExpression } from "../../src/expression/compile.js";
import { formatExpression } from "../../src/expression/format.js";
import type { Kind } from "../../src/expression/type.js";
import { compiled, everything, sourceOf } from "./compiled.js";
import { draw } from "./oracle/generate.js";
import { Random } from "./oracle/random.js";

it.each([
    ["STATUS IN('paid')  AND(not flag)".replace("STATUS", "status"), "status in ('paid') and not flag"],
    ["(int=1)or(int=2)or int!=3", "int = 1 or int = 2 or int <> 3"],
    ["(int = 1 or flag) and true", "(int = 1 or flag) and true"],
    ["flag and (int = 1 and true)", "flag and int = 1 and true"],
    ["not(int=1)", "not (int = 1)"],
    ["int=1 is not true", "(int = 1) is not true"],
    ["int-(num-1)-2", "int - (num - 1) - 2"],
    ["-(-5)", "5"],
    ["- - int", "-(-int)"],
    ["007 + -0", "7 + 0"],
    ["00.50", "0.50"],
    ['doc."order"."E-Mail"', 'doc.order."E-Mail"'],
    ["doc.end", 'doc."end"'],
    ["CASE WHEN flag THEN 1 ELSE NULL END", "case when flag then 1 end"],
    ["case when flag then null else 1 end", "case when flag then cast(null as integer) else 1 end"],
    ["timestamp '2026-01-31T01:00:00+02:00'", "timestamp '2026-01-30 23:00:00'"],
    ["day + INTERVAL ' 1  months '", "day + interval '1 month'"],
    ["Contains(tags, 'vip')", "list_contains(tags, 'vip')"],
    ["cast(dec as decimal(18,2))", "dec"],
    ["TRY_CAST(txt AS DECIMAL(10))", "try_cast(txt as decimal(10,0))"],
    ["'it''s' || '\\'", "'it''s' || '\\'"],
])("%s is written %s", (text, canonical) => {
    expect(formatExpression(compiled(text))).toBe(canonical);
});

it("reading what was written gives the same tree", () => {
    const random = new Random(11);
    const kinds: readonly Kind[] = [
        "boolean",
        "string",
        "integer",
        "decimal",
        "float",
        "date",
        "timestamp",
        "list",
        "json",
    ];
    let compared = 0;
    for (let time = 0; time < 1500; time += 1) {
        const text = draw(random, random.pick(kinds), 1 + random.integer(4));
        const { value } = compileExpression(sourceOf(text), everything);
        if (value === undefined) continue;
        const written = formatExpression(value);
        expect(compiled(written), `${text}\n${written}`).toEqual(value);
        compared += 1;
    }
    expect(compared).toBeGreaterThan(1000);
});
