import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { c360 } from "./command-line.js";

const model = (size: string) => `
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
          - {name: came_at, type: timestamp, required: true}
identities:
  - name: person
    max_profile_size: ${size}
    identifiers:
      - {name: card_no, normalize: integer, per_profile: 1}
      - {name: email, normalize: email}
`;

const visits = [
    "visit_id,card_no,email,came_at",
    "1,7,ann@x.test,2026-01-01 10:00:00",
    "2,7,ann@y.test,2026-01-02 10:00:00",
    "3,7,ann@z.test,2026-01-03 10:00:00",
    "4,8,bob@x.test,2026-01-04 10:00:00",
].join("\n");

let folder = "";
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-size-"));
    mkdirSync(join(folder, "models"));
    mkdirSync(join(folder, "data/desk"), { recursive: true });
    writeFileSync(join(folder, "data/desk/visits.csv"), visits);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(size: string) {
    writeFileSync(join(folder, "models/clinic.yaml"), model(size).trimStart());
    return c360(["build", "--data", "data", "--as-of", "2026-01-31", "--fresh"], { cwd: folder });
}

describe("max_profile_size", () => {
    it("fails the build over a profile that is larger, and says what it takes it for", async () => {
        const { code, err } = await build("3");
        expect(code).toBe(1);
        expect(err).toContain("[engine/test-failed]");
        expect(err).toContain(
            '`dim_person`: 1 row in answer to "No person holds more than 3 identifiers (`max_profile_size`): a larger one is several, tied by a value that each of them has."',
        );
        expect(err).toContain("models/clinic.yaml:15");
    });

    it("warns where it is told to", async () => {
        const { code, err } = await build("{count: 3, severity: warn}");
        expect(code).toBe(0);
        expect(err).toContain("[engine/test-warned]");
    });

    it("says nothing of profiles that keep it", async () => {
        const { code, err } = await build("4");
        expect(code).toBe(0);
        expect(err).not.toContain("[engine/");
    });
});
