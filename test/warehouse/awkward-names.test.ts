import { describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { checkWarehouse } from "../../src/engine/check-warehouse.js";
import { runFixtures } from "../../src/fixtures/run-fixtures.js";
import { compileTexts } from "../../src/project/compile.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer } from "../../src/render/renderer.js";
import { planWarehouse } from "../../src/warehouse/plan-warehouse.js";

const renderer = createRenderer(readTemplates(templatesFolder));

/** A model whose names are those that templates use themselves, or that could meet when they are put together. */
const model = ({ event = "seen", trait = "x", payload = "" }): string => `
project: {name: awkward}
sources:
  - name: a
    description: A.
    tables:
      - {name: b_c, description: B., key: id, changes: append, occurred_at: seen_at, columns: [{name: id, type: string, required: true, identifier: p.code}, {name: kind, type: string}, {name: body, type: json}, {name: seen_at, type: timestamp}]}
  - name: a_b
    description: A.
    tables:
      - {name: c, description: C., key: id, changes: overwrite, updated_at: seen_at, columns: [{name: id, type: string, required: true, identifier: p.code}, {name: kind, type: string}, {name: seen_at, type: timestamp}]}
  - name: unknown
    description: U.
    tables:
      - {name: member, description: M., key: no, changes: log, updated_at: seen_at, columns: [{name: no, type: integer, required: true}, {name: level, type: string}, {name: seen_at, type: timestamp, required: true}]}
identities:
  - {name: p, description: P., identifiers: [{name: code, per_profile: 1}]}
entities:
  - name: who
    description: W.
    identity: p
    attributes: [{name: level, type: string, from: [a_b.c.kind]}]
    traits:
      - {name: ${trait}, event: ${event}, aggregate: most_frequent, of: kind, window: 9 days}
      - {name: ${trait}_counted, event: ${event}, aggregate: first, of: kind}
      - {name: how_many, event: ${event}, aggregate: count}
  - {name: club, description: C., from: unknown.member, key: no, history: scd2, attributes: [{name: level, from: level}]}
events:
  - name: ${event}
    description: E.
    identity: p
    properties: [{name: kind, type: string}]
    from:
      - {table: a.b_c, at: seen_at${payload}}
      - {table: a_b.c, at: seen_at}
fixtures:
  - name: one
    as_of: 2026-01-31
    given:
      a.b_c: [{id: k, kind: red, body: '{"kind": "red"}', seen_at: 2026-01-30}, {id: k2, kind: blue, body: '{"kind": "blue"}', seen_at: 2026-01-30}]
    expect:
      dim_who_360: {exactly: true, rows: [{code: k, ${trait}: red, ${trait}_counted: red, how_many: 1}, {code: k2, ${trait}: blue}]}
`;

async function findings(text: string): Promise<readonly string[]> {
    const file = { path: "models/m.yaml", text };
    const { value, diagnostics } = compileTexts([file], () => ({ value: undefined, diagnostics: [] }));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (value.model === undefined) return errors.map(({ message }) => message);
    const warehouse = planWarehouse(value.model, duckdb);
    const checked = await checkWarehouse(warehouse, renderer, { places: value.places });
    const results = await runFixtures(value.fixtures, warehouse, renderer, { places: value.places });
    return [
        ...checked.map(({ message }) => message),
        ...results.filter(({ status }) => status !== "passed").map(({ name, status }) => `${name} ${status}`),
    ];
}

describe("names that templates use themselves", () => {
    it.each(["run", "final", "combined", "aggregated", "members", "ranked", "by_x", "by_x_counted", "a_b_c"])(
        "hold as an event: %s",
        async (event) => expect(await findings(model({ event }))).toEqual([]),
    );

    it.each(["place", "value", "frequency", "last_seen_at", "run", "final", "x_placed"])(
        "hold as a trait: %s",
        async (trait) => expect(await findings(model({ trait }))).toEqual([]),
    );
});

describe("a binding with a payload", () => {
    it("needs no where", async () => expect(await findings(model({ payload: ", payload: body" }))).toEqual([]));

    it("may decide alone", async () =>
        expect(await findings(model({ payload: ", payload: body, authoritative: true" }))).toEqual([]));

    it("may ask for now() in its where", async () =>
        expect(await findings(model({ payload: `, payload: body, where: "seen_at < now()"` }))).toEqual([]));
});
