import { expect, test } from "vitest";
import type { Node } from "../../src/syntax/node.js";
import { parseYaml } from "../../src/syntax/parse.js";
import { plain } from "../../src/syntax/plain.js";

function parse(text: string): Node {
    const { value, diagnostics } = parseYaml({ path: "a.yaml", text });
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error("no value");
    return value;
}

/** `code: underlined text`, for each diagnostic. */
function problems(text: string): readonly string[] {
    const { value, diagnostics } = parseYaml({ path: "a.yaml", text });
    if (diagnostics.length > 0) expect(value).toBeUndefined();
    return diagnostics.map(({ code, span }) => `${code.replace("syntax/", "")}: ${text.slice(span.start, span.end)}`);
}

test("scalars keep their source text beside their value", () => {
    const written = ["01067", "1.20", "+49", "no", "Null", "2026-01-31", "12:30", "1e3", "~", "True"];
    const node = parse(written.map((text) => `- ${text}\n`).join(""));
    const items = node.kind === "list" ? node.items : [];
    expect(items.map((item) => item.kind === "scalar" && item.text)).toEqual(written);
    expect(plain(node)).toEqual([1067, 1.2, 49, "no", null, "2026-01-31", "12:30", 1000, null, true]);
});

test("an empty file has no value and no diagnostic", () => {
    for (const text of ["", "\n\n", "# only a comment\n", "---\n"]) {
        expect(parseYaml({ path: "a.yaml", text })).toEqual({ value: undefined, diagnostics: [] });
    }
});

test("quotes are remembered, because they are lost in an expression", () => {
    const node = parse("{a: 'email', b: \"email\", c: email}");
    const quoted = node.kind === "map" ? node.entries.map(({ value }) => value.kind === "scalar" && value.quoted) : [];
    expect(quoted).toEqual([true, true, false]);
});

test("spans of keys and values are what was written, also after a line break of two characters", () => {
    const text = "a: 1\r\nbé:\r\n  - 'x y'\r\n";
    const node = parse(text);
    const entry = node.kind === "map" ? node.entries[1] : undefined;
    const item = entry?.value.kind === "list" ? entry.value.items[0] : undefined;
    expect(text.slice(entry?.keySpan.start, entry?.keySpan.end)).toBe("bé");
    expect(text.slice(item?.span.start, item?.span.end)).toBe("'x y'");
});

test("an alias stands for the value of its anchor", () => {
    expect(plain(parse("a: &x {b: 1}\nc: [*x, *x]"))).toEqual({ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
    expect(plain(parse("a: &x 1\nb: *x\nc: &x 2\nd: *x"))).toEqual({ a: 1, b: 1, c: 2, d: 2 });
});

test("a key that objects treat as their own is refused, and others do no harm", () => {
    expect(problems("__proto__: {a: 1}")).toEqual(["reserved-key: __proto__"]);
    const value = plain(parse("constructor: 1\ntoString: 2"));
    expect(Object.entries(value ?? {})).toEqual([
        ["constructor", 1],
        ["toString", 2],
    ]);
});

test("a value with a comma inside brackets of YAML is one diagnostic that shows the quoted spelling", () => {
    const { diagnostics } = parseYaml({ path: "a.yaml", text: "{name: total, type: decimal(18,2), x: 1}" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["syntax/split-at-comma"]);
    expect(diagnostics[0]?.help).toContain('"decimal(18,2)"');
    expect(problems("{a: divide(total, 100, 2)}")).toEqual(["split-at-comma: divide(total, 100, 2)"]);
    expect(problems("{where: status in ('a', 'b'), b: 1}")).toEqual(["split-at-comma: status in ('a', 'b'"]);
    expect(problems("{a: Paid, tax included.}")).toEqual(["split-at-comma: Paid, tax included."]);
    expect(problems("[f(a, g(b, c)), d]")).toEqual(["split-at-comma: f(a, g(b, c))"]);
    expect(plain(parse("[Don't know, a (b), c]"))).toEqual(["Don't know", "a (b)", "c"]);
});

test("a comment that cuts an open bracket or quote off is told, an apostrophe is none", () => {
    expect(problems("where: f(a # b)\n")).toEqual(["cut-at-comment: f(a"]);
    expect(problems("where: name = 'a #1'\n")).toEqual(["cut-at-comment: name = 'a"]);
    expect(plain(parse("a: Don't panic # they said\nb: (c) # d"))).toEqual({ a: "Don't panic", b: "(c)" });
});

test("unquoted braces, merge keys, tags and directives are told as what they are", () => {
    expect(problems("a: {{ x }}")).toEqual(["unquoted-braces: {{ x }}"]);
    expect(problems("a: &a {b: 1}\nc:\n  <<: *a\n")).toEqual(["merge-key: <<"]);
    expect(problems("a: !!str 1")).toEqual(["tag: !!str"]);
    expect(problems("a: !x 1")).toEqual(["tag: !x"]);
    expect(problems("%YAML 1.1\n---\na: no")).toEqual(["directive: %YAML 1.1"]);
});

test("keys that are no text are told", () => {
    expect(problems("1: a\ntrue: b\nnull: c\n? [d]\n: e\n")).toEqual([
        "key-not-text: 1",
        "key-not-text: true",
        "key-not-text: null",
        "key-not-text: [d]",
    ]);
});

test("quotes and brackets that are never closed are told where they open", () => {
    expect(problems("a: 'x\nb: 2\n")).toEqual(["unclosed: '"]);
    expect(problems("a:\n  - {b: [1\n  - c\n")).toEqual(["unclosed: ["]);
    expect(problems("a: [1, 2")).toEqual(["unclosed: ["]);
    expect(plain(parse("a: 'it''s'\nb: \"\\\"\"\nc: [1\n  ]"))).toEqual({ a: "it's", b: '"', c: [1] });
});

test("nothing invisible comes through, neither as itself nor as an escape", () => {
    expect(problems("a: x\u0000y")).toEqual(["control-character: \u0000"]);
    expect(problems("a: x\u202ey")).toEqual(["control-character: \u202e"]);
    expect(problems("a: x\u0085y")).toEqual(["control-character: \u0085"]);
    expect(problems("a: \ud800")).toEqual(["control-character: \ud800"]);
    expect(problems('a: "x\\ud800y"')).toEqual(["control-character: \\ud800"]);
    expect(problems('a: "x\\0y"')).toEqual(["control-character: \\0"]);
    expect(plain(parse('a: "\\U0001F600 \\t\\n"\nb: 😀'))).toEqual({ a: "😀 \t\n", b: "😀" });
});
