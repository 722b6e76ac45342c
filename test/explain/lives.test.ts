import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainText } from "../../src/cli/explain-text.js";
import { build } from "../../src/project/build.js";
import { compile } from "../../src/project/compile.js";
import { explain } from "../../src/project/explain.js";
import { isSound, type SoundProject } from "../../src/project/prepare.js";

const model = `project: {name: library, id_salt: library-1}
sources:
  - name: app
    tables:
      - name: events
        key: event_no
        changes: append
        occurred_at: seen_at
        columns:
          - {name: event_no, type: integer, required: true}
          - {name: member_no, type: integer, identifier: person.member_no}
          - {name: tablet, type: string, identifier: person.tablet}
          - {name: seen_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: member_no, normalize: integer, per_profile: 1}
      - {name: tablet, expires_after: 365 days}
`;

/** Member 1 had the tablet, and tried to sign in once more when it was sold to member 2. */
const events = [
    "event_no,member_no,tablet,seen_at",
    "1,1,tab,2023-01-01 10:00:00",
    "2,,tab,2025-01-01 10:00:00",
    "3,2,tab,2025-02-01 10:00:00",
    "4,1,tab,2025-03-01 10:00:00",
].join("\n");

let folder: string;
let project: SoundProject;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-library-"));
    for (const path of ["models", "data/app"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "models/library.yaml"), model);
    writeFileSync(join(folder, "data/app/events.csv"), events);
    const { value } = compile({ folder });
    if (!isSound(value)) throw new Error("the model has errors");
    project = value;
    const { diagnostics } = await build(project, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31",
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(...asked: readonly [string, string?]): Promise<string> {
    const { value, diagnostics } = await explain(project, {
        file: join(folder, "warehouse.duckdb"),
        identity: "person",
        identifiers: asked,
    });
    return value === undefined
        ? diagnostics.map(({ code }) => code).join("\n")
        : explainText(value, ({ path }) => path);
}

describe("an identifier that expires", () => {
    it("is asked for by its value, which means its last life", async () => {
        const text = await told("tablet:tab");
        expect(text).toMatch(/^tablet#2:tab is of profile \w+, which holds 2 identifiers\n/);
        expect(text).toContain("  member_no:2   since 2025-02-01");
        expect(text).toContain("  tablet#2:tab  since 2025-01-01  last seen 2025-03-01");
        expect(text).toContain(
            "  member_no:1\n    ╳  app.events 4 holds both, since 2025-03-01, refused\n  tablet#2:tab\n",
        );
    });

    it("is asked for by a life of it", async () => {
        const text = await told("tablet#1:tab", "member_no:1");
        expect(text).toMatch(/^tablet#1:tab and member_no:1 are one profile: /);
        expect(text).toContain("  tablet#1:tab\n    │  app.events 1 holds both, since 2023-01-01");
        expect(await told("tablet#1:tab", "tablet:tab")).toMatch(/^tablet#1:tab and tablet#2:tab are two profiles: /);
    });

    it("has no other lives than it had", async () => {
        expect(await told("tablet#3:tab")).toContain("explain/unseen-identifier");
    });
});
