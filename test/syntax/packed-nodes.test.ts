import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Node } from "../../src/syntax/node.js";
import { packNodes, unpackNodes } from "../../src/syntax/packed-nodes.js";
import { parseYaml } from "../../src/syntax/parse.js";
import type { SourceText } from "../../src/text/source-text.js";
import { root } from "../architecture/source-files.js";

const files: readonly SourceText[] = ["models", "test/golden", "test/diagnostics", "starter"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => ({ path: name, text: readFileSync(join(root, folder, name), "utf8") })),
);

/** A node with what its functions return instead of the functions. */
function plainly(node: Node): unknown {
    switch (node.kind) {
        case "scalar": {
            const { at, ...others } = node;
            return { ...others, spans: [...node.text].map((_, index) => at(index, index + 1)) };
        }
        case "list":
            return { ...node, items: node.items.map(plainly) };
        case "map":
            return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: plainly(entry.value) })) };
    }
}

const parsed = (source: SourceText): Node => {
    const { value } = parseYaml(source);
    if (value === undefined) throw new Error(`cannot read ${source.text}`);
    return value;
};

function returns(source: SourceText): boolean {
    const node = parsed(source);
    const packed = packNodes(node, source);
    if (packed === undefined) return false;
    expect(plainly(unpackNodes(packed, source))).toEqual(plainly(node));
    return true;
}

test("every model of the repository comes back as it was", () => {
    const readable = files.filter((source) => parseYaml(source).value !== undefined);
    expect(readable.length).toBeGreaterThan(200);
    for (const source of readable) returns(source);
});

test("every way to write a scalar comes back as it was", () => {
    const text = `plain: a b
number: 01067
decimal: 1.20
nothing:
no value: Null
truth: true
single: 'it''s'
double: "a\\tb \\u00e4"
"quoted key": 'x'
folded plain: one
  two
literal: |
  a
    b
folded: >-
  a
  b
empty: ""
list: [1, 'two', {three: 3}]
`;
    expect(returns({ path: "a.yaml", text })).toBe(true);
});

test("what stands in two places is not packed, nor a number that JSON does not know", () => {
    expect(returns({ path: "a.yaml", text: "a: &x {b: 1}\nc: *x\n" })).toBe(false);
    expect(returns({ path: "a.yaml", text: "a: .inf\n" })).toBe(false);
    expect(returns({ path: "a.yaml", text: "a: .nan\n" })).toBe(false);
    expect(returns({ path: "a.yaml", text: "a: -0.0\n" })).toBe(false);
});

test("nodes of another text are refused or are nodes, and nothing hangs", () => {
    const source: SourceText = { path: "a.yaml", text: "a: {b: [1, two, 'three']}\nc: >-\n  four\n  five\n" };
    const packed = packNodes(parsed(source), source) ?? "";
    const characters = fc.constantFrom(...'0123456789,[]{}"-a');
    fc.assert(
        fc.property(fc.nat(packed.length - 1), characters, (at, character) => {
            const changed = packed.slice(0, at) + character + packed.slice(at + 1);
            try {
                expect(["map", "list", "scalar"]).toContain(unpackNodes(changed, source).kind);
            } catch (error) {
                expect(error).toBeInstanceOf(Error);
            }
        }),
        { numRuns: 500 },
    );
    expect(() => unpackNodes(packed, { path: "a.yaml", text: "a: 1" })).toThrow("beyond the text");
    expect(() => unpackNodes('{"numbers":[10,0,1,4000000000],"values":[]}', source)).toThrow("more parts");
});
