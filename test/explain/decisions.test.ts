import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { explainText } from "../../src/cli/explain-text.js";
import { build } from "../../src/project/build.js";
import { compile } from "../../src/project/compile.js";
import { explain } from "../../src/project/explain.js";
import { isSound, type SoundProject } from "../../src/project/prepare.js";

const model = `project: {name: library, id_salt: library-1}
sources:
  - name: desk
    tables:
      - name: readers
        key: reader_no
        changes: append
        occurred_at: joined_at
        columns:
          - {name: reader_no, type: integer, required: true}
          - {name: email, type: string, identifier: person.email}
          - {name: phone, type: string, identifier: person.phone}
          - {name: joined_at, type: timestamp, required: true}
      - name: decisions
        key: decision_no
        changes: append
        occurred_at: decided_at
        columns:
          - {name: decision_no, type: integer, required: true}
          - {name: decision, type: string, values: [same, different], required: true}
          - {name: left_type, type: string, required: true}
          - {name: left_value, type: string, required: true}
          - {name: right_type, type: string, required: true}
          - {name: right_value, type: string, required: true}
          - {name: author, type: string}
          - {name: reason, type: string}
          - {name: decided_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers: [{name: email, normalize: email}, {name: phone}]
    overrides: {table: desk.decisions}
`;

/** Ann has two addresses, and says so; she and Bob answer one phone, and are two. */
const readers = [
    "reader_no,email,phone,joined_at",
    "1,ann@x.test,555,2026-01-01",
    "2,bob@x.test,555,2026-01-02",
    "3,ann@work.test,,2026-01-03",
].join("\n");
const decisions = [
    "decision_no,decision,left_type,left_value,right_type,right_value,author,reason,decided_at",
    "1,same,email,ANN@x.test,email,ann@work.test,mia,She showed both cards.,2026-01-10",
    "2,different,email,ann@x.test,email,bob@x.test,,,2026-01-11",
].join("\n");

let folder: string;
let project: SoundProject;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-library-"));
    for (const path of ["models", "data/desk"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "models/library.yaml"), model);
    writeFileSync(join(folder, "data/desk/readers.csv"), readers);
    writeFileSync(join(folder, "data/desk/decisions.csv"), decisions);
    const { value } = compile({ folder });
    if (!isSound(value)) throw new Error("the model has errors");
    project = value;
    const { diagnostics } = await build(project, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31",
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(...asked: readonly [string, string]): Promise<string> {
    const { value } = await explain(project, {
        file: join(folder, "warehouse.duckdb"),
        identity: "person",
        identifiers: asked,
    });
    if (value === undefined) throw new Error("nothing was explained");
    return explainText(value, ({ path }) => `${path}:${project.places.get(path)?.start}`);
}

it("says who decided that two are one, when and why", async () => {
    expect(await told("email:ann@x.test", "email:ann@work.test")).toContain(
        "  email:ann@x.test\n" +
            "    │  desk.decisions 1 says that the two are the same, since 2026-01-10 (mia, 2026-01-10: She showed both cards.)" +
            `  sources.desk.decisions:${model.indexOf("decisions\n        key")}\n` +
            "  email:ann@work.test\n",
    );
});

it("says what decision keeps two apart, and where the model says whose decisions count", async () => {
    expect(await told("email:ann@work.test", "email:bob@x.test")).toContain(
        "  email:bob@x.test\n" +
            "    ╳  desk.readers 2 holds both, since 2026-01-02, refused\n" +
            "  phone:555\n" +
            "    different: email:ann@x.test is not email:bob@x.test  identities.person.overrides:" +
            `${model.indexOf("{table: desk.decisions}")}\n` +
            "    decided by nobody knows who, 2026-01-11\n",
    );
});
