import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Declarations } from "../../src/language/declarations.js";
import { decode } from "../../src/language/decode.js";
import type { Span } from "../../src/text/span.js";

const project = { path: "models/project.yaml", text: "project: {name: acme}\n" };

function decoded(text: string): Declarations {
    const { value, diagnostics } = decode([project, { path: "models/a.yaml", text }]);
    expect(diagnostics).toEqual([]);
    return value;
}

/** `code: message` of each diagnostic, with what it underlines. */
function problems(text: string): readonly string[] {
    return decode([project, { path: "models/a.yaml", text }]).diagnostics.map(
        ({ code, message, span }) => `${code} at \`${text.slice(span.start, span.end)}\`: ${message}`,
    );
}

const table = (columns: string): string => `sources:
  - name: shop
    tables:
      - name: orders
        key: order_id
        changes: log
        updated_at: updated_at
        columns:
${columns}`;

test("a table says what happens to its rows, each kind with its own columns", () => {
    const text = table("          - {name: order_id, type: integer}\n");
    const [log] = decoded(text).sources[0]?.tables ?? [];
    expect(log?.changes.kind).toBe("log");
    expect(log?.changes.kind === "log" && log.changes.updated_at.value).toBe("updated_at");
    const [append] =
        decoded(text.replace("log", "append").replace("updated_at:", "occurred_at:")).sources[0]?.tables ?? [];
    expect(append?.changes.kind === "append" && append.changes.occurred_at.value).toBe("updated_at");
    expect(problems(text.replace("log", "append"))).toEqual([
        "language/misplaced-key at `updated_at`: `updated_at` has no meaning for a table with `changes: append`",
        "language/missing-key at `orders`: a table with `changes: append` needs the key `occurred_at`",
    ]);
});

test("parts of a dotted name have their own spans", () => {
    const text =
        "entities:\n  - name: customer\n    identity: person\n    attributes: [{name: email, from: crm.contacts.emial}]\n";
    const [entity] = decoded(text).entities;
    const [attribute] = entity?.kind === "resolved" ? entity.attributes : [];
    const path = attribute?.from[0]?.column;
    expect(path?.value).toBe("crm.contacts.emial");
    const written = (span: Span | undefined): string => text.slice(span?.start, span?.end);
    expect([path?.source, path?.table, path?.column].map((part) => written(part?.span))).toEqual([
        "crm",
        "contacts",
        "emial",
    ]);
});

test("an entity is resolved or keyed, and its attributes follow", () => {
    const keyed =
        "entities:\n  - name: product\n    from: shop.products\n    key: [sku, shop]\n    attributes: [{name: title, from: title}]\n";
    const [entity] = decoded(keyed).entities;
    expect(entity?.kind === "keyed" && entity.table.table.value).toBe("products");
    expect(entity?.kind === "keyed" && entity.key?.map(({ value }) => value)).toEqual(["sku", "shop"]);
    expect(entity?.kind === "keyed" && entity.attributes.map(({ column }) => column.value)).toEqual(["title"]);
    expect(problems(keyed.replace("from: title", "from: shop.products.title"))).toEqual([
        "language/wrong-shape at `shop.products.title`: expected a column of the entity's table, found columns as source.table.column",
    ]);
    expect(problems(keyed.replace("    from: shop.products\n    key: [sku, shop]\n", ""))).toEqual([
        "language/missing-key at `product`: an entity that is not read `from` a table needs the key `identity`",
    ]);
});

test("expressions keep their text, and a target's own SQL its type", () => {
    const [source] = decoded(
        table(
            '          - {name: order_id, type: integer, value: 1}\n          - {name: host, type: string, value: {duckdb: "f(x)", type: "decimal(18,2)"}}\n',
        ),
    ).sources;
    const [plain, native] = source?.tables[0]?.columns.map(({ value }) => value) ?? [];
    expect(plain?.kind === "expression" && plain.text).toBe("1");
    expect(native?.kind === "native" && native.texts.map(({ target, sql }) => [target, sql.value])).toEqual([
        ["duckdb", "f(x)"],
    ]);
    expect(native?.kind === "native" && native.type.value.type).toEqual({ kind: "decimal", precision: 18, scale: 2 });
});

test("values of an enum are taken as they are written", () => {
    const [source] = decoded(
        table("          - {name: order_id, type: string, values: [01067, 1.20, no, Null, null, true]}\n"),
    ).sources;
    const values = source?.tables[0]?.columns[0]?.values;
    expect(values?.map(({ value }) => value)).toEqual(["01067", "1.20", "no", "Null", "null", "true"]);
});

test("rows of a fixture keep their source text, nested values become JSON", () => {
    const [fixture] = decoded(`fixtures:
  - name: a_row
    as_of: 2026-01-31T01:00:00+02:00
    given:
      shop.orders: [{order_id: 01067, note: null, empty: , word: Null, tilde: ~, quoted: 'null', payload: {a: [1, x]}}]
      web.events: rows/events.csv
    expect:
      together: [["customer_id:1", "person.email:a:b"]]
      dim_customer: {rows: [], exactly: true}
`).fixtures;
    expect(fixture?.as_of.value).toBe("2026-01-30 23:00:00.000000");
    const [orders, events] = fixture?.given ?? [];
    const cells =
        orders?.kind === "rows" ? orders.rows[0]?.cells.map(({ column, value }) => [column.value, value]) : [];
    expect(Object.fromEntries(cells ?? [])).toEqual({
        order_id: "01067",
        note: null,
        empty: null,
        word: "Null",
        tilde: "~",
        quoted: "null",
        payload: '{"a":[1,"x"]}',
    });
    expect([events?.table.source.value, events?.kind === "file" && events.path.value]).toEqual([
        "web",
        "rows/events.csv",
    ]);
    const identifiers = fixture?.expect.together[0]?.identifiers.map((one) => [
        one.identity?.value,
        one.type.value,
        one.value.value,
    ]);
    expect(identifiers).toEqual([
        [undefined, "customer_id", "1"],
        ["person", "email", "a:b"],
    ]);
    const [relation] = fixture?.expect.relations ?? [];
    expect([relation?.relation.value, relation?.exactly?.value, relation?.rows.length]).toEqual([
        "dim_customer",
        true,
        0,
    ]);
});

test("a misspelt key is told once, with what was meant, and is not missing as well", () => {
    const { diagnostics } = decode([
        project,
        { path: "a.yaml", text: "identities: [{nmae: person, identifiers: [{name: email}]}]" },
    ]);
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
        ["language/unknown-key", "did you mean `name`?"],
    ]);
});

test("keys and words of later parts of the language are told as such", () => {
    expect(problems("audiences: []")).toEqual([
        "language/unknown-key at `audiences`: `audiences` of a model file is not supported yet",
    ]);
    expect(problems("project: {name: acme, targets: [postgres]}")).toContain(
        "language/unknown-word at `postgres`: `postgres` is not supported yet",
    );
});

test("names are unique over all files, and the project stands in one of them", () => {
    const person = "identities: [{name: person, identifiers: [{name: email}]}]\n";
    const { value, diagnostics } = decode([
        project,
        { path: "a.yaml", text: person },
        { path: "b.yaml", text: `project: {name: apex}\n${person}` },
    ]);
    expect(diagnostics.map(({ code, span, related }) => [code, span.file, related?.span.file])).toEqual([
        ["language/second-project", "b.yaml", "models/project.yaml"],
        ["language/duplicate-name", "b.yaml", "a.yaml"],
    ]);
    expect(value.identities.map(({ span }) => span.file)).toEqual(["a.yaml"]);
});

test("a definition with an error is left out, and the others are read", () => {
    const { value, diagnostics } = decode([
        project,
        {
            path: "a.yaml",
            text: "identities:\n  - {name: person}\n  - {name: company, identifiers: [{name: vat_id}]}\n",
        },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["language/missing-key"]);
    expect(value.identities.map(({ name }) => name.value)).toEqual(["company"]);
});

test("a value that is wrong in one place leaves no hole where an alias repeats it", () => {
    const { value, diagnostics } = decode([
        project,
        {
            path: "a.yaml",
            text: `identities:
  - {name: &x Bad Name, identifiers: [{name: email}]}
  - {name: person, description: *x, identifiers: [{name: email}]}
  - {name: company, identifiers: [{name: vat_id}]}
`,
        },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["language/bad-name"]);
    expect(value.identities.map(({ name }) => name.value)).toEqual(["company"]);
});

test("all mistakes of a definition are told at once, of shapes and of values", () => {
    const text = `sources:
  - name: shop
    freshness: {warn_after: soon}
    tables:
      - name: orders
        key: order_id
        changes: logs
        columns:
          - {name: order_id, type: "decimal(50,2)"}
          - {name: order_id, type: integer, pii: emial}
`;
    expect(
        problems(text)
            .map((problem) => problem.split(":")[0])
            .sort(),
    ).toEqual([
        "language/bad-duration at `soon`",
        'language/bad-type at `"decimal(50,2)"`',
        "language/duplicate-name at `order_id`",
        "language/unknown-word at `emial`",
        "language/unknown-word at `logs`",
    ]);
});

test("any change of letters in a model ends in declarations or diagnostics", () => {
    const model = readFileSync(new URL("small-model.yaml", import.meta.url), "utf8");
    const outcomes = { clean: 0, diagnosed: 0 };
    const edit = fc.record({
        at: fc.nat(model.length - 1),
        length: fc.nat(6),
        instead: fc.constantFrom(
            "",
            " ",
            "\n",
            "\n  ",
            ":",
            "- ",
            "#",
            "'",
            '"',
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a ",
            "*a",
            "null",
            "0",
            "x",
            "\t",
            "é",
        ),
    });
    fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
            let text = model;
            for (const { at, length, instead } of edits) text = text.slice(0, at) + instead + text.slice(at + length);
            const { diagnostics } = decode([{ path: "model.yaml", text }]);
            for (const { span } of diagnostics) {
                expect(span.start).toBeLessThanOrEqual(span.end);
                expect(span.end).toBeLessThanOrEqual(text.length);
            }
            outcomes[diagnostics.length > 0 ? "diagnosed" : "clean"] += 1;
        }),
        { numRuns: 400 },
    );
    expect(Math.min(outcomes.clean, outcomes.diagnosed)).toBeGreaterThan(5);
});
