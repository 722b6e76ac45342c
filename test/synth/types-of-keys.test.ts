import { describe, expect, it } from "vitest";
import { validate } from "../../src/project/validate.js";
import { synthesize } from "../../src/synth/synthesize.js";
import { asOf } from "./delivered.js";

const text = `
project: {name: acme, owners: [{name: data, email: data@acme.test}]}
sources:
  - name: shop
    tables:
      - name: buyers
        key: buyer_no
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: buyer_no, type: "decimal(38,0)", required: true, identifier: person.buyer_no}
          - {name: is_device, type: boolean, identifier: person.flag}
          - {name: updated_at, type: timestamp, required: true}
      - name: visits
        key: visit_no
        changes: append
        occurred_at: occurred_at
        columns:
          - {name: visit_no, type: "decimal(12,2)", required: true}
          - {name: buyer_no, type: "decimal(38,0)", identifier: person.buyer_no}
          - {name: kind_no, type: "decimal(5,1)"}
          - {name: plan, type: string}
          - {name: occurred_at, type: timestamp, required: true}
      - name: kinds
        key: kind_no
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: kind_no, type: "decimal(5,1)", required: true}
          - {name: updated_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: buyer_no, per_profile: 1}
      - {name: flag}
events:
  - name: plan_changed
    identity: person
    properties:
      - {name: plan, type: string, required: true, values: [day, year]}
    from: [{table: shop.visits, at: occurred_at}]
`;

describe("keys and identifiers that are no text", () => {
    const { value: model, diagnostics } = validate([{ path: "models/a.yaml", text }]);
    if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    const { tables } = synthesize(model, { profiles: 100, seed: 1, asOf });
    const column = (table: string, name: string): readonly string[] => {
        const file = tables.find((one) => one.table === table);
        const place = file?.header.indexOf(name) ?? -1;
        return [...(file?.rows() ?? [])].flatMap((row) => row[place] ?? []);
    };

    it("have values of their type, the same wherever they are repeated", () => {
        const buyers = new Set(column("buyers", "buyer_no"));
        expect(buyers.size).toBeGreaterThan(50);
        expect([...buyers].every((value) => /^\d{6}$/.test(value))).toBe(true);
        const visitors = new Set(column("visits", "buyer_no"));
        expect(visitors.size).toBeGreaterThan(20);
        expect([...visitors].filter((value) => !buyers.has(value))).toEqual([]);
        expect(new Set(column("buyers", "is_device"))).toEqual(new Set(["true", "false"]));
        expect(column("visits", "visit_no").every((value) => /^\d+\.00$/.test(value))).toBe(true);
        const kinds = new Set(column("kinds", "kind_no"));
        expect(kinds).toContain("1.0");
        expect(column("visits", "kind_no").every((value) => kinds.has(value))).toBe(true);
    });

    it("leave columns that promise nothing to what the event promises", () => {
        expect(new Set(column("visits", "plan"))).toEqual(new Set(["day", "year"]));
    });
});
