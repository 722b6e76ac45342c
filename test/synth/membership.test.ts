import { describe, expect, it } from "vitest";
import { validate } from "../../src/project/validate.js";
import { synthesize } from "../../src/synth/synthesize.js";
import { asOf, records } from "./delivered.js";

const text = `
project: {name: acme, owners: [{name: data, email: data@acme.test}]}
sources:
  - name: crm
    tables:
      - name: people
        key: person_no
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: person_no, type: integer, required: true, identifier: person.person_no}
          - {name: plan, type: string}
          - {name: updated_at, type: timestamp, required: true}
      - name: clubs
        key: club_no
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: club_no, type: integer, required: true}
          - {name: town, type: string}
          - {name: updated_at, type: timestamp, required: true}
      - name: club_people
        key: id
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: id, type: string, required: true}
          - {name: person_no, type: integer, identifier: person.person_no}
          - {name: club_no, type: integer, required: true}
          - {name: since_on, type: date}
          - {name: until_on, type: date}
          - {name: updated_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers: [{name: person_no, per_profile: 1}]
entities:
  - {name: member, identity: person, attributes: [{name: plan, from: crm.people.plan}]}
  - {name: club, from: crm.clubs, attributes: [{name: town, from: town}]}
relationships:
  - {name: club_member, from: member, to: club, through: crm.club_people, key: club_no, valid: {from: since_on, to: until_on}}
`;

describe("rows of a relationship", () => {
    const { value: model, diagnostics } = validate([{ path: "models/a.yaml", text }]);
    if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    const { tables } = synthesize(model, { profiles: 300, seed: 1, asOf, dials: { missing: 0, repeats: 0, stale: 0 } });
    const rows = (name: string) => {
        const file = tables.find(({ table }) => table === name);
        return file === undefined ? [] : records(file);
    };

    it("let some people belong to one or two of what there is", () => {
        const people = new Set(rows("people").map(({ person_no }) => person_no));
        const clubs = new Set(rows("clubs").map(({ club_no }) => club_no));
        const counts = new Map<string, number>();
        for (const { person_no, club_no } of rows("club_people")) {
            expect(people).toContain(person_no);
            expect(clubs).toContain(club_no);
            counts.set(person_no ?? "", (counts.get(person_no ?? "") ?? 0) + 1);
        }
        expect(counts.size).toBeGreaterThan(people.size * 0.25);
        expect(counts.size).toBeLessThan(people.size * 0.55);
        expect(Math.max(...counts.values())).toBe(2);
    });

    it("end after they began, and mostly have not ended", () => {
        const members = rows("club_people");
        const ended = members.filter(({ until_on }) => until_on !== null);
        expect(members.every(({ since_on }) => since_on !== null)).toBe(true);
        expect(ended.length).toBeGreaterThan(0);
        expect(ended.length).toBeLessThan(members.length * 0.35);
        for (const { since_on, until_on } of ended) expect((until_on ?? "") > (since_on ?? "")).toBe(true);
    });
});
