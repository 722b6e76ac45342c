import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildFile } from "../../src/engine/build-file.js";
import { planned } from "../engine/planned.js";

const bank = planned(`
project: {name: bank, owners: [{name: desk, email: desk@bank.test}]}
sources:
  - name: core
    description: The core system.
    owner: desk
    tables:
      - name: holders
        description: One row per holder.
        key: holder_id
        changes: overwrite
        created_at: updated_at
        updated_at: updated_at
        columns:
          - {name: holder_id, type: integer, required: true}
          - {name: client_no, type: integer, identifier: person.client_no}
          - {name: account_no, type: string}
          - {name: share, type: "decimal(9,4)"}
          - {name: since_on, type: date}
          - {name: until_on, type: date}
          - {name: updated_at, type: timestamp, required: true}
      - name: accounts
        description: One row per account.
        key: account_no
        changes: overwrite
        updated_at: updated_at
        columns: [{name: account_no, type: string, required: true}, {name: updated_at, type: timestamp, required: true}]
identities:
  - {name: person, description: A person., owner: desk, identifiers: [{name: client_no, per_profile: 1}]}
entities:
  - name: client
    description: A client.
    owner: desk
    identity: person
    attributes: [{name: account, from: core.holders.account_no}]
  - {name: account, description: An account., owner: desk, from: core.accounts, attributes: [{name: number, from: account_no}]}
relationships:
  - name: holder
    description: Who holds it.
    owner: desk
    from: client
    to: account
    through: core.holders
    key: account_no
    valid: {from: since_on, to: until_on}
    weight: share
`);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-shares-"));
    mkdirSync(join(folder, "data", "core"), { recursive: true });
    writeFileSync(join(folder, "data", "core", "accounts.csv"), "account_no,updated_at\nA,2026-01-01\nB,2026-01-01\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the build of these holders has to say: account, share, since, until. */
async function holders(...rows: readonly string[]): Promise<readonly string[]> {
    const lines = rows.map((row, i) => `${i + 1},${i + 1},${row},2026-01-01`);
    const head = "holder_id,client_no,account_no,share,since_on,until_on,updated_at";
    writeFileSync(join(folder, "data", "core", "holders.csv"), [head, ...lines, ""].join("\n"));
    const { diagnostics } = await buildFile(bank.warehouse, bank.renderer, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31 00:00:00.000000",
        places: bank.places,
        threads: 1,
        memoryLimit: "500MB",
    });
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const wrong = (moments: string) => [
    `engine/test-warned: \`dim_holder\`: ${moments} in answer to "Shares of one account that do not add up to 1."`,
];

it("shares that add up to 1 at every moment are sound, thirds of four digits too", async () => {
    const thirds = ["B,0.3333,,", "B,0.3333,,", "B,0.3333,,"];
    expect(
        await holders("A,0.5,,", "A,0.5,,2026-01-10", "A,0.25,2026-01-10,", "A,0.25,2026-01-10,", ...thirds),
    ).toEqual([]);
});

it("a moment at which they do not is a warning, also one that is over", async () => {
    expect(await holders("A,0.5,,", "A,0.5,,2026-01-10", "A,0.5,2026-01-09,")).toEqual(wrong("1 row"));
});

it("a share that nobody stated is none", async () => {
    expect(await holders("A,,,", "A,0.5,,", "B,1,,")).toEqual(wrong("1 row"));
});

it("shares of accounts that we do not know are nobody's error", async () => {
    expect(await holders("Z,0.1,,", "Y,0.1,,")).toEqual([]);
});
