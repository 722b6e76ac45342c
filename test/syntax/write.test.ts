import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { flow, noted, spaced, writeYaml, type YamlValue } from "../../src/syntax/write.js";

const read = (text: string, version: "1.1" | "1.2"): unknown => {
    const document = parseDocument(text, { version, logLevel: "error" });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
};

test("maps and lists are blocks of two blanks, marked ones stand on one line", () => {
    const value = {
        models: spaced([
            {
                name: "dim_customer",
                config: flow({ meta: { pii: "email", grain: ["person_id"] } }),
                left_out: undefined,
            },
            { name: "dim_product", columns: [{ name: "title", data_tests: ["unique"] }], tags: [] },
        ]),
    };
    expect(writeYaml(value)).toBe(
        [
            "models:",
            "  - name: dim_customer",
            "    config: {meta: {pii: email, grain: [person_id]}}",
            "",
            "  - name: dim_product",
            "    columns:",
            "      - name: title",
            "        data_tests:",
            "          - unique",
            "    tags: []",
            "",
        ].join("\n"),
    );
});

test("texts that YAML 1.1 takes for something else are quoted", () => {
    const odd = [
        "no",
        "Yes",
        "y",
        "on",
        "null",
        "~",
        "12:30",
        "1_000",
        "1e3",
        "017",
        "0x1F",
        "1.5",
        ".inf",
        "=",
        "<<",
        "",
    ];
    expect(writeYaml(odd)).toBe(odd.map((text) => `- "${text}"\n`).join(""));
    expect(writeYaml(["2026-01-31", ">=1.10.8", "a: b", "a #b", "- a", "{{ a }}"])).not.toMatch(/^- [^"]/m);
    expect(writeYaml(["1.2.0", "ref('dim_person')", "a.b", "+persist_docs"])).not.toContain('"');
});

test("long prose is folded within a hundred columns, lines of SQL keep their breaks", () => {
    const prose = "One row per profile that holds an identifier of a required type. ".repeat(4).trim();
    const text = writeYaml({ models: [{ description: prose, sql: "select 1\n  from t\n" }] });
    expect(text).toContain("  - description: >-\n      One row");
    expect(text).toContain("    sql: |\n      select 1\n        from t\n");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(read(text, "1.1")).toEqual({ models: [{ description: prose, sql: "select 1\n  from t\n" }] });
});

test("a number that not every reader knows is a mistake of the caller", () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7]) {
        expect(() => writeYaml({ a: number })).toThrow(/not every YAML reader/);
    }
});

const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({
        unit: fc.constantFrom(..."0123456789._:eE+-xob~=<yYnN? \t\n#'\"\\{}[],&*!|>%@`\u0085\u2028é😀"),
        maxLength: 8,
    }),
    fc.constantFrom(
        "yes",
        "No",
        "on",
        "0o7",
        "1__0",
        "1:2:3.5",
        "a\n b\n",
        "\n",
        " a",
        "a ",
        "x".repeat(150),
        "a b ".repeat(60),
    ),
);
const { value: tree } = fc.letrec<{ value: YamlValue; plain: YamlValue }>((tie) => ({
    plain: fc.oneof(
        { depthSize: "small" },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("plain"), { maxLength: 3 }),
        fc.dictionary(
            text.filter((key) => key !== "__proto__"),
            tie("plain"),
            { maxKeys: 3, noNullPrototype: true },
        ),
    ),
    value: tie("plain"),
}));

test("what is written is read back alike by readers of YAML 1.1 and 1.2, in blocks and on one line", () => {
    fc.assert(
        fc.property(tree, (value) => {
            const holder = { value, flow: [value] };
            const block = writeYaml(holder);
            const inline = writeYaml({ value: flow([value]), flow: flow([[value]]) });
            for (const version of ["1.1", "1.2"] as const) {
                expect(read(block, version)).toEqual(holder);
                expect(read(inline, version)).toEqual({ value: [value], flow: [[value]] });
            }
            expect(writeYaml(holder)).toBe(block);
        }),
        { numRuns: 400 },
    );
});

test("a comment stands behind its value and changes nothing of it", () => {
    const key = noted(flow(["a", "b"]), 'review: {a}, "b" # and more');
    const text = writeYaml({ key, columns: [noted(flow({ name: "x".repeat(80) }), "c".repeat(60)), noted("z", "d")] });
    expect(text).toBe(
        [
            'key: [a, b] # review: {a}, "b" # and more',
            "columns:",
            `  - {name: ${"x".repeat(80)}} # ${"c".repeat(60)}`,
            "  - z # d",
            "",
        ].join("\n"),
    );
    expect(read(text, "1.1")).toEqual({ key: ["a", "b"], columns: [{ name: "x".repeat(80) }, "z"] });
    expect(() => noted("a", "b\nc: d")).toThrow("a comment is one line");
});

test("lines in braces are broken where they are told to be", () => {
    const value = { list: [flow({ first: "x".repeat(60), second: "y".repeat(40) })] };
    expect(writeYaml(value).split("\n")).toHaveLength(6);
    expect(writeYaml(value, 140).split("\n")).toHaveLength(3);
});
