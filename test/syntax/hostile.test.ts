import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { parseYaml } from "../../src/syntax/parse.js";
import { readSource, sizeLimit } from "../../src/syntax/read-source.js";

const codesOf = (text: string): readonly string[] => [
    ...new Set(parseYaml({ path: "a.yaml", text }).diagnostics.map(({ code }) => code)),
];
const times = (length: number, make: (index: number) => string): string =>
    Array.from({ length }, (_, i) => make(i)).join("");

test("nesting beyond the limit is refused before it is parsed, in every spelling", () => {
    const deep: readonly string[] = [
        "[".repeat(100_000),
        "{a: ".repeat(50_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        times(2_000, (i) => `${" ".repeat(i)}a:\n`).slice(0, sizeLimit),
        "[{".repeat(40) + "}]".repeat(40),
    ];
    for (const text of deep) expect(codesOf(text)).toEqual(["syntax/too-deep"]);
});

test("sixty levels are fine, again and again", () => {
    const text = `${"[".repeat(60)}${"]".repeat(60)}`;
    for (let run = 0; run < 20; run += 1) expect(codesOf(text)).toEqual([]);
});

test("aliases cannot nest deeper than values", () => {
    const text = times(80, (i) => (i === 0 ? "k0: &a0 [x]\n" : `k${i}: &a${i} [*a${i - 1}]\n`));
    expect(codesOf(text)).toEqual(["syntax/too-deep"]);
});

test("a billion laughs cost nothing", () => {
    const text = `k0: &a0 [x, x]\n${times(40, (i) => `k${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`;
    expect(codesOf(text)).toEqual(["syntax/alias-bomb"]);
});

test("a file that repeats one thing for ever ends in a value or a diagnostic, soon", () => {
    const repeat = (text: string): string => text.repeat(Math.floor(50_000 / text.length));
    const files: Readonly<Record<string, string>> = {
        "many keys": times(5_000, (i) => `key${i}: v\n`),
        "the same key": repeat("a: b\n"),
        "bare keys": `{${repeat("a,")}}`,
        "a value split at every comma": `[a(${repeat(",a")}]`,
        "unknown aliases": `[${repeat("*a, ")}]`,
        "anchors and aliases": times(1_500, (i) => `k${i}: &a${i} v\nl${i}: *a${i}\n`),
        "a long word": `a: ${repeat("x")}`,
        "forbidden escapes": `a: "${repeat("\\0")}"`,
        "empty lines": repeat("\n"),
        "cut values": repeat("- f(x # y\n"),
        quotes: repeat("'"),
        documents: repeat("---\n"),
        "bad scalars": repeat("- @\n"),
    };
    for (const [what, text] of Object.entries(files)) {
        const started = performance.now();
        const { diagnostics } = parseYaml({ path: "a.yaml", text });
        expect(diagnostics.length, what).toBeLessThanOrEqual(100);
        // Whatever is quadratic takes minutes here; the margin is for a busy machine.
        expect(performance.now() - started, what).toBeLessThan(10_000);
    }
});

test("a text beyond the size limit is refused also when it was not read from bytes", () => {
    expect(codesOf("a".repeat(sizeLimit + 1))).toEqual(["syntax/too-large"]);
});

const inside = (diagnostics: readonly Diagnostic[], text: string): boolean =>
    diagnostics.every(({ span }) => 0 <= span.start && span.start <= span.end && span.end <= text.length);

const pieces = fc.constantFrom(
    ..."{ } [ ] , : ? - & * ! | > ' \" % @ ` # < = a b 1 no ~ << *a &a !t : , \\ \\u \\x0 --- ... %YAML".split(" "),
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "\r\n",
    "\r",
    ": ",
    "- ",
    " #",
    "\u0000",
    "\ud800",
    "\ufeff",
    "|\n ",
    "f(a,",
);

test("any heap of YAML signs ends in a value or in diagnostics within the text", () => {
    const outcomes = { values: 0, diagnosed: 0 };
    fc.assert(
        fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
            const text = parts.join("");
            const { value, diagnostics } = parseYaml({ path: "a.yaml", text });
            expect(inside(diagnostics, text)).toBe(true);
            if (diagnostics.length > 0) expect(value).toBeUndefined();
            outcomes[diagnostics.length > 0 ? "diagnosed" : "values"] += 1;
        }),
        { numRuns: 3000 },
    );
    expect(Math.min(outcomes.values, outcomes.diagnosed)).toBeGreaterThan(20);
});

test("any text and any bytes end in a value or in diagnostics", () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }));
    fc.assert(
        fc.property(anything, (text) => {
            expect(inside(parseYaml({ path: "a.yaml", text }).diagnostics, text)).toBe(true);
        }),
        { numRuns: 1000 },
    );
    fc.assert(
        fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
            const { value: source, diagnostics } = readSource(bytes, "a.yaml");
            expect(inside(diagnostics, source.text)).toBe(true);
            expect(inside(parseYaml(source).diagnostics, source.text)).toBe(true);
        }),
        { numRuns: 1000 },
    );
});
