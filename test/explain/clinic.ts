import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Explanation } from "../../src/explain/explanation.js";
import { build } from "../../src/project/build.js";
import { compile } from "../../src/project/compile.js";
import { explain } from "../../src/project/explain.js";
import { isSound, type SoundProject } from "../../src/project/prepare.js";

const model = `project: {name: clinic, id_salt: clinic-1}
sources:
  - name: desk
    tables:
      - name: visits
        key: visit_no
        changes: append
        occurred_at: came_at
        columns:
          - {name: visit_no, type: integer, required: true}
          - {name: card_no, type: integer, identifier: person.card_no}
          - {name: member_no, type: string, identifier: person.member_no}
          - {name: tax_no, type: string, identifier: person.tax_no}
          - {name: email, type: string, identifier: person.email}
          - {name: device, type: string, identifier: person.device}
          - {name: came_at, type: timestamp, required: true}
      - name: patients
        key: row_no
        changes: overwrite
        created_at: since
        updated_at: since
        columns:
          - {name: row_no, type: integer, required: true}
          - {name: card_no, type: integer, identifier: person.card_no}
          - {name: email, type: string, identifier: person.email}
          - {name: since, type: timestamp, required: true}
      - name: merges
        key: row_no
        changes: append
        occurred_at: merged_at
        replaces: {type: person.card_no, old: old_card_no, new: new_card_no}
        columns:
          - {name: row_no, type: integer, required: true}
          - {name: old_card_no, type: integer}
          - {name: new_card_no, type: integer}
          - {name: merged_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: card_no, normalize: integer, per_profile: 1}
      - {name: member_no, per_profile: 1}
      - {name: tax_no, attach_only: true}
      - {name: email, normalize: email, block: [desk@clinic.test]}
      - {name: device, max_profiles: {count: 3, of: card_no}}
`;

/** Visits: `day card member tax email device`, `-` for none; the number of a visit is its line, from 1. */
const visits = `
02 - - - ann@x.test tablet
12 1 - - ann@x.test -
02 2 - - bob@x.test -
03 3 - - bob@x.test -
04 4 - - carl@x.test -
05 3 - - carl@x.test -
06 9 - - hub1@x.test -
06 9 - - hub2@x.test -
07 - - - hub1@x.test shelf
07 - - - hub2@x.test shelf
08 - M1 T1 - -
09 13 - T1 - -
01 20 - - - kiosk
01 21 - - - kiosk
01 22 - - - kiosk
01 23 - - - kiosk
02 24 - - desk@clinic.test -
02 25 - - no-address -
03 30 - - old@x.test -
03 31 - - other@x.test -
04 40 M40 - two@x.test lamp
05 41 M41 - two@x.test lamp
`.trim();

const csv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
    rows.map((row) => row.map((cell) => (cell === "-" ? "" : cell)).join(",")).join("\n");

export interface Clinic {
    readonly folder: string;
    readonly project: SoundProject;
    readonly file: string;
    readonly lineOf: (text: string) => number;
}

/** A warehouse that was built twice: for the 10th, and for the 20th, when a patient had gone. */
export async function buildClinic(): Promise<Clinic> {
    const folder = mkdtempSync(join(tmpdir(), "c360-clinic-"));
    for (const path of ["models", "data/desk"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "models/clinic.yaml"), model);
    const put = (table: string, rows: Parameters<typeof csv>[0]) =>
        writeFileSync(join(folder, `data/desk/${table}.csv`), csv(rows));
    const listed = visits.split("\n").map((line, index) => {
        const [day, card, member, tax, email, device] = line.split(" ");
        return [index + 1, card, member, tax, email, device, `2026-01-${day} 10:00:00`];
    });
    const crowd = Array.from({ length: 10_000 }, (_, index) => {
        const second = String(index % 60).padStart(2, "0");
        return [1000 + index, 50, "-", "-", "-", `cookie-${index}`, `2026-01-08 10:00:${second}`];
    });
    put("visits", [["visit_no", "card_no", "member_no", "tax_no", "email", "device", "came_at"], ...listed, ...crowd]);
    put("merges", [
        ["row_no", "old_card_no", "new_card_no", "merged_at"],
        [1, 60, 61, "2026-01-05 10:00:00"],
    ]);
    const head = ["row_no", "card_no", "email", "since"];
    put("patients", [
        head,
        [1, 70, "gone@x.test", "2026-01-02 10:00:00"],
        [2, 60, "p60@x.test", "2026-01-02 10:00:00"],
    ]);
    const { value: project } = compile({ folder });
    if (!isSound(project)) throw new Error("the model has errors");
    const out = join(folder, "warehouse.duckdb");
    const run = async (asOf: string): Promise<void> => {
        const { diagnostics } = await build(project, {
            input: { kind: "folder", path: join(folder, "data") },
            out,
            asOf,
        });
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    };
    await run("2026-01-10");
    put("patients", [head, [1, 70, "-", "2026-01-02 10:00:00"], [2, 60, "p60@x.test", "2026-01-02 10:00:00"]]);
    await run("2026-01-20");
    const lineOf = (text: string) => model.split("\n").findIndex((line) => line.includes(text)) + 1;
    return { folder, project, file: out, lineOf };
}

type Of<Kind extends Explanation["kind"]> = Extract<Explanation, { readonly kind: Kind }>;

/** What is explained, of the kind that is expected; the codes of what is found instead. */
export async function explained<Kind extends Explanation["kind"]>(
    { project, file }: Clinic,
    kind: Kind,
    ...identifiers: readonly [string, string?]
): Promise<Of<Kind>> {
    const { value, diagnostics } = await explain(project, { file, identity: "person", identifiers });
    if (value?.kind !== kind) throw new Error(`${value?.kind}: ${diagnostics.map(({ code }) => code).join(", ")}`);
    return value as Of<Kind>;
}
