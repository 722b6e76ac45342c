import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { c360 } from "./command-line.js";

const model = `
project: {name: clinic, id_salt: clinic-2026}
sources:
  - name: desk
    tables:
      - name: visits
        key: visit_id
        changes: append
        occurred_at: came_at
        columns:
          - {name: visit_id, type: integer, required: true}
          - {name: card_no, type: integer, identifier: person.card_no}
          - {name: email, type: string, pii: email, identifier: person.email}
          - {name: phone, type: string, pii: phone, identifier: person.phone}
          - {name: insurance_no, type: string, pii: identifier, identifier: person.insurance_no}
          - {name: came_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: card_no, normalize: integer, per_profile: 1}
      - {name: email, normalize: email, block: [desk@clinic.test]}
      - {name: phone, normalize: phone(FR)}
      - name: insurance_no
        attach_only: true
`;

const visits = [
    "visit_id,card_no,email,phone,insurance_no,came_at",
    "1,7,ann@x.test,,,2026-01-01 10:00:00",
    "2,,ann@x.test,01 23 45 67 89,,2026-01-02 10:00:00",
    "3,,ann@x.test,01 23 45 67 89,,2026-01-03 10:00:00",
    // The address is Ann's; the card is not.
    "4,8,ann@x.test,,,2026-01-04 10:00:00",
    "5,9,desk@clinic.test,,,2026-01-05 10:00:00",
    "6,7,desk@clinic.test,,,2026-01-06 10:00:00",
    // One number for both: a child and who pays for it.
    "7,11,,,F-1,2026-01-07 10:00:00",
    "8,,dad@x.test,,F-1,2026-01-08 10:00:00",
    "9,,dad@x.test,01 23 45 67 80,,2026-01-09 10:00:00",
].join("\n");

const lineOf = (text: string): number =>
    model
        .trimStart()
        .split("\n")
        .findIndex((line) => line.includes(text)) + 1;

let folder = "";
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-explain-"));
    mkdirSync(join(folder, "models"));
    mkdirSync(join(folder, "data/desk"), { recursive: true });
    writeFileSync(join(folder, "models/clinic.yaml"), model.trimStart());
    writeFileSync(join(folder, "data/desk/visits.csv"), visits);
    const built = await c360(["build", "--data", "data", "--as-of", "2026-01-31"], { cwd: folder });
    expect(built.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const explain = (...words: readonly string[]) => c360(["explain", "person", ...words], { cwd: folder });

describe("c360 explain", () => {
    it("shows link by link, with rows and times, why two identifiers are one profile", async () => {
        const { code, out } = await explain("card_no:007", "phone:+33 1 23 45 67 89");
        expect(code).toBe(0);
        expect(out.replace(/[0-9a-f]{32}/, "<id>")).toBe(
            [
                "card_no:7 and phone:+33123456789 are one profile: <id>",
                "",
                "  card_no:7",
                `    │  desk.visits 1 holds both, since 2026-01-01  models/clinic.yaml:${lineOf("{name: email, type")}`,
                "  email:ann@x.test",
                `    │  desk.visits 2 and 1 row more hold both, since 2026-01-02  models/clinic.yaml:${lineOf("{name: phone, type")}`,
                "  phone:+33123456789",
                "",
                "The profile is named by card_no:7. 2 links between the two; the weakest rests on a single row.",
                "",
            ].join("\n"),
        );
    });

    it("shows the refused link that keeps two apart, and the line of the model that decides it", async () => {
        const { out } = await explain("email:ann@x.test", "card_no:8");
        expect(out).toMatch(/^email:ann@x\.test and card_no:8 are two profiles: /);
        expect(out).toContain("named by card_no:7\n");
        expect(out).toContain("    ╳  desk.visits 4 holds both, since 2026-01-04, refused\n");
        expect(out).toContain(
            `    per_profile: 1 of card_no  models/clinic.yaml:${lineOf("{name: card_no, normalize")}\n`,
        );
        expect(out).toMatch(/one side holds (7, the other 8|8, the other 7)\n/);
    });

    it("shows the rule and its own line where a value may only attach", async () => {
        const { out } = await explain("card_no:11", "phone:01 23 45 67 80");
        const line =
            model
                .trimStart()
                .split("\n")
                .findIndex((text) => text.includes("attach_only")) + 1;
        expect(out).toContain("\n    ╳  desk.visits 8 holds both, since 2026-01-08, refused\n");
        expect(out).toContain(
            `    attach_only: insurance_no merges no two profiles that hold something stronger  models/clinic.yaml:${line}\n`,
        );
        expect(out).toMatch(/one side holds (card_no:11|email:dad@x\.test), the other .*\n/);
        const json = await explain("card_no:11", "phone:01 23 45 67 80", "--format", "json");
        expect(JSON.parse(json.out)).toMatchObject({
            kind: "apart",
            refusals: { items: [{ reason: { kind: "attach_only", type: "insurance_no" } }] },
        });
    });

    it("shows the values that rows of both carry and that name nobody", async () => {
        const { out } = await explain("card_no:7", "card_no:9");
        expect(out).toMatch(/Rows of both carry a value that names nobody:\n\n? *email:desk@clinic\.test .*blocked/);
    });

    it("says when nothing ties two profiles at all", async () => {
        expect((await explain("card_no:8", "card_no:9")).out).toContain("\nNo row holds identifiers of both.\n");
    });

    it("lists what a profile holds, and what was refused it", async () => {
        const { out } = await explain("email:Ann@X.test");
        expect(out).toMatch(/^email:ann@x\.test is of profile [0-9a-f]{32}, which holds 3 identifiers\n/);
        expect(out).toMatch(/card_no:7 +since 2026-01-01 +last seen 2026-01-06 +desk\.visits +names the profile\n/);
        expect(out).toMatch(/1 link of it was refused:\n/);
    });

    it("says why a value names nobody", async () => {
        const { code, out } = await explain("email:desk@clinic.test");
        expect(code).toBe(0);
        expect(out).toMatch(
            /^email:desk@clinic\.test names nobody\n\n *email:desk.* \(blocked\) +2 observations +first in desk\.visits 5 +models\/clinic\.yaml:\d+\n$/,
        );
    });

    it("gives the same as json", async () => {
        const { out } = await explain("card_no:7", "phone:0123456789", "--format", "json");
        expect(JSON.parse(out)).toMatchObject({
            kind: "together",
            asked: [
                { type: "card_no", value: "7" },
                { type: "phone", value: "+33123456789" },
            ],
            profile: { founding: { type: "card_no", value: "7" } },
            path: [
                { to: { type: "email" }, evidence: { table: "desk.visits", key: "1", observations: 1 } },
                { to: { type: "phone" }, evidence: { key: "2", observations: 2 } },
            ],
        });
    });

    it.each([
        [["explain", "persn", "email:a@x.test"], "explain/unknown-identity", "did you mean `person`?"],
        [["explain", "person", "emial:a@x.test"], "explain/bad-identifier", "did you mean `email:a@x.test`?"],
        [["explain", "person", "ann@x.test"], "explain/bad-identifier", "types are card_no, email, phone"],
        [["explain", "person", "card_no:abc"], "explain/no-such-form", "`integer`"],
        [["explain", "person", "email:eve@x.test"], "explain/unseen-identifier", "build again"],
        [["explain", "person", "email:anm@x.test"], "explain/unseen-identifier", "did you mean `email:ann@x.test`?"],
        [["explain", "person", "phone:007"], "explain/no-such-form", "and no row carries it"],
        [
            ["explain", "person", "0123456789abcdef0123456789abcdef"],
            "explain/unknown-profile",
            "an earlier id is known",
        ],
        [
            ["explain", "person", "card_no:7", "--warehouse", "none.duckdb"],
            "explain/no-warehouse",
            "there is no such file",
        ],
        [
            ["explain", "person", "card_no:7", "--warehouse", "models/clinic.yaml"],
            "explain/no-warehouse",
            "not a valid DuckDB",
        ],
    ])("refuses %j with %s", async (words, code, text) => {
        const outcome = await c360(words, { cwd: folder });
        expect(outcome.code).toBe(1);
        expect(outcome.err).toContain(`[${code}]`);
        expect(outcome.err).toContain(text);
    });

    it("refuses a warehouse of another model: explain/older-warehouse", async () => {
        const other = model.replaceAll("person", "guest");
        writeFileSync(join(folder, "models/clinic.yaml"), other.trimStart());
        const outcome = await c360(["explain", "guest", "card_no:7"], { cwd: folder });
        writeFileSync(join(folder, "models/clinic.yaml"), model.trimStart());
        expect(outcome.err).toContain("[explain/older-warehouse]");
        expect(outcome.err).toContain("has no relation dim_guest_identifiers");
    });

    it("answers of a build by other rules, and warns of it beside the answer: explain/other-rules", async () => {
        const asked = ["explain", "person", "email:ann@x.test", "card_no:8", "--format", "json"];
        const before = await c360(asked, { cwd: folder });
        writeFileSync(
            join(folder, "models/clinic.yaml"),
            model.trimStart().replace("integer, per_profile: 1", "integer, per_profile: 2"),
        );
        const after = await c360(asked, { cwd: folder });
        writeFileSync(join(folder, "models/clinic.yaml"), model.trimStart());
        expect(before).toMatchObject({ code: 0, err: "" });
        expect(after.code).toBe(0);
        expect(after.err).toContain("warning[explain/other-rules]");
        expect(after.out).toBe(before.out);
    });
});
