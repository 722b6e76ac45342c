import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { mostParents, partsOf } from "../../src/names/gathering.js";
import { compile } from "../../src/project/compile.js";
import { isSound } from "../../src/project/prepare.js";
import { test } from "../../src/project/test.js";
import { planWarehouse } from "../../src/warehouse/plan-warehouse.js";

const folder = mkdtempSync(join(tmpdir(), "c360-gathering-"));
afterAll(() => rmSync(folder, { recursive: true }));

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Ten sources of one table each, two events of each table. */
const model = `
project: {name: many, id_salt: many-1}
identities:
  - {name: person, description: Somebody., identifiers: [{name: cookie}]}
sources:
${numbers(10)
    .map(
        (n) => `  - name: s${n}
    description: Source ${n}.
    tables:
      - name: hits
        description: Hits.
        key: hit_id
        changes: append
        occurred_at: sent_at
        columns:
          - {name: hit_id, type: string, required: true}
          - {name: cookie, type: string, identifier: person.cookie}
          - {name: kind, type: string}
          - {name: sent_at, type: timestamp, required: true}`,
    )
    .join("\n")}
entities:
  - name: visitor
    description: Somebody with a cookie.
    identity: person
    requires: [cookie]
    attributes: [{name: last_kind, from: [s1.hits.kind]}]
    traits:
${numbers(20)
    .map((n) => `      - {name: things${n}, type: integer, event: thing${n}_done, aggregate: count}`)
    .join("\n")}
events:
${numbers(20)
    .map(
        (n) => `  - name: thing${n}_done
    description: Thing ${n} was done.
    identity: person
    from: [{table: s${Math.ceil(n / 2)}.hits, where: kind = '${n}', at: sent_at}]`,
    )
    .join("\n")}
fixtures:
  - name: every_event_of_every_source_is_an_activity
    as_of: 2026-01-31T00:00:00Z
    given:
${numbers(10)
    .map(
        (n) =>
            `      s${n}.hits: [{hit_id: a, cookie: c1, kind: "${2 * n - 1}", sent_at: 2026-01-${9 + n}}, {hit_id: b, cookie: c${n}, kind: "${2 * n}", sent_at: 2026-01-09}]`,
    )
    .join("\n")}
    expect:
      apart: [["cookie:c1", "cookie:c10"]]
      fct_person_activity:
        rows:
          - {event: thing1_done, activity_number: 2, occurred_at: 2026-01-10}
          - {event: thing2_done, activity_number: 1}
          - {event: thing19_done, activity_number: 11, occurred_at: 2026-01-19}
          - {event: thing20_done, activity_number: 1, occurred_at: 2026-01-09}
      dim_visitor_360:
        rows:
          - {things1: 1, things2: 1, things4: 0, things19: 1}
          - {things1: 0, things2: 0, things4: 1, things19: 0}
`;

describe("a model of twenty events and ten sources", () => {
    mkdirSync(join(folder, "models"));
    writeFileSync(join(folder, "models/model.yaml"), model);
    const { value: project, diagnostics } = compile({ folder });
    if (!isSound(project)) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error")));
    const { relations } = planWarehouse(project.model, duckdb);
    const parents = (name: string): readonly string[] =>
        (relations.find((relation) => relation.name === name)?.parents ?? []).map((parent) =>
            parent.kind === "model" ? parent.name : parent.table,
        );

    it("gathers facts and observations, so that nothing reads more than six", () => {
        expect(parents("fct_person_activity")).toEqual(numbers(4).map((n) => `int_person__activity_part_${n}`));
        expect(
            numbers(4)
                .flatMap((n) => parents(`int_person__activity_part_${n}`))
                .toSorted(),
        ).toEqual(
            numbers(20)
                .map((n) => `fct_thing${n}_done`)
                .toSorted(),
        );
        expect(parents("int_person__observations")).toEqual([
            "int_person__observations_part_1",
            "int_person__observations_part_2",
        ]);
        expect(parents("dim_visitor_360")).toEqual([
            "dim_visitor",
            ...numbers(4).map((n) => `int_visitor__traits_part_${n}`),
        ]);
        const crowded = relations.filter((relation) => relation.parents.length > mostParents);
        expect(crowded.map(({ name }) => name)).toEqual([]);
    });

    it("loses no event on the way", async () => {
        const { value: results } = await test(project);
        expect(results.map(({ name, status }) => [name, status])).toEqual([
            ["every_event_of_every_source_is_an_activity", "passed"],
        ]);
    });
});

describe("parts", () => {
    it("are none of few, of about one size, and gathered again where they are many", () => {
        expect(partsOf(6)).toEqual([]);
        expect(partsOf(7)).toEqual([4, 3]);
        expect(partsOf(36)).toEqual([6, 6, 6, 6, 6, 6]);
        expect(partsOf(40)).toEqual([6, 6, 6, 6, 6, 5, 5, 4, 3]);
    });
});
