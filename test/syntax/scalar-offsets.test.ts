import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScalarNode } from "../../src/syntax/node.js";
import { parseYaml } from "../../src/syntax/parse.js";

function scalarIn(text: string): ScalarNode {
    const { value } = parseYaml({ path: "a.yaml", text });
    const node = value?.kind === "map" ? value.entries[0]?.value : undefined;
    if (node?.kind !== "scalar") throw new Error(`no scalar in ${text}`);
    return node;
}

/** What stands in the file where `part` stands in the scalar's text. */
function written(text: string, part: string): string {
    const node = scalarIn(text);
    const start = node.text.indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = node.at(start, start + part.length);
    return text.slice(span.start, span.end);
}

test("a stretch of a plain or quoted scalar is found in the file", () => {
    expect(written("a: status = 'paid'", "paid")).toBe("paid");
    expect(written("a: 'it''s paid'", "it's")).toBe("it''s");
    expect(written("a: 'it''s paid'", "paid")).toBe("paid");
    expect(written('a: "x\\u0041 \\"paid\\""', 'A "')).toBe('\\u0041 \\"');
    expect(written('a: "\\U0001F600paid"', "paid")).toBe("paid");
    expect(written('a: "one \\\n   two"', "two")).toBe("two");
});

test("a stretch of a block or of several lines is found in the file", () => {
    expect(written("a: |\n  status = 'x'\n    and paid\nb: 1", "paid")).toBe("paid");
    expect(written("a: >-\n  status = 'x'\n  and paid\n", "and paid")).toBe("and paid");
    expect(written("a: one\n  two\n\n  three\n", "three")).toBe("three");
    expect(written("a: |\r\n  one\r\n  two\r\n", "two")).toBe("two");
    expect(written("a: >-\n  one\n  two\n", "one two")).toBe("one\n  two");
});

test("the end of the text is the end of the scalar's content", () => {
    const node = scalarIn("a: 'paid'");
    expect(node.at(4, 4)).toEqual({ file: "a.yaml", start: 8, end: 8 });
    expect(scalarIn("a: ''").at(0, 0)).toEqual({ file: "a.yaml", start: 4, end: 4 });
});

test("every visible character of any text is found as itself, whatever the style", () => {
    const texts = fc.array(fc.constantFrom("a", "'", '"', "\\", " ", "\n", "#x", "é", "😀", ":", "(", "1"), {
        minLength: 1,
        maxLength: 12,
    });
    const styles: readonly ((text: string) => string)[] = [
        (text) => JSON.stringify(text),
        (text) => `'${text.replaceAll("'", "''").replaceAll("\n", "\n\n  ")}'`,
        (text) => `|2-\n${text.replaceAll(/^/gm, "  ")}`,
        (text) => `>2-\n${text.replaceAll(/^/gm, "  ")}`,
    ];
    let found = 0;
    fc.assert(
        fc.property(texts, fc.constantFrom(...styles), (parts, style) => {
            const text = `a: ${style(parts.join(""))}\nb: end\n`;
            const { value } = parseYaml({ path: "a.yaml", text });
            const node = value?.kind === "map" ? value.entries[0]?.value : undefined;
            if (node?.kind !== "scalar") return;
            for (const match of node.text.matchAll(/[a1é:(]/g)) {
                const span = node.at(match.index, match.index + 1);
                expect(text.slice(span.start, span.end)).toBe(match[0]);
                found += 1;
            }
        }),
        { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(300);
});
