import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession, type Row } from "../../../src/engine/session.js";
import { planned } from "../planned.js";
import { buildBatch } from "./deliveries.js";

// The golden case's rules, and people who decide about identifiers of whoever asks to be forgotten.
const golden = readFileSync(new URL("../../golden/erasure/models/model.yaml", import.meta.url), "utf8");
const [head = ""] = golden.split("\nfixtures:\n");
const model = planned(
    head
        .replace(
            "  - name: privacy\n",
            `  - name: ops
    description: What the desk decides.
    owner: desk
    schema: raw_ops
    tables:
      - name: decisions
        description: One row per decision.
        key: decision_no
        changes: append
        occurred_at: decided_at
        columns:
          - {name: decision_no, type: integer, required: true}
          - {name: decision, type: string, values: [same, different], required: true}
          - {name: left_type, type: string, required: true}
          - {name: left_value, type: string, required: true, pii: identifier}
          - {name: right_type, type: string, required: true}
          - {name: right_value, type: string, required: true, pii: identifier}
          - {name: author, type: string}
          - {name: reason, type: string}
          - {name: decided_at, type: timestamp, required: true}
  - name: privacy
`,
        )
        .replace("    erasures:\n", "    overrides: {table: ops.decisions}\n    erasures:\n"),
);

const day = (text: string): string => `2026-${text} 00:00:00.000000`;
const account = (account_id: number, email: string, full_name: string) => ({
    account_id,
    email,
    full_name,
    created_at: day("01-01"),
    updated_at: day("01-01"),
});
const decision = {
    decision_no: 1,
    decision: "same",
    left_type: "email",
    left_value: "ann@x.test",
    right_type: "device",
    right_value: "kiosk",
    author: "mia",
    reason: "She said so.",
    decided_at: day("01-10"),
};
const asked = { request_no: "r1", identifier_type: "account_id", identifier: "1", received_at: day("02-01") };
const batch = (asOf: string, requests: readonly (typeof asked)[]) => ({
    asOf: day(asOf),
    state: {
        "shop/accounts": [account(1, "ann@x.test", "Ann Ash"), account(2, "bob@x.test", "Bob Birch")],
        "shop/orders": [{ order_no: "B1", email: "bob@x.test", amount: 1, ordered_at: day("01-05") }],
        "web/visits": [{ visit_id: "v1", device: "kiosk", account_id: null, visited_at: day("01-06") }],
        "ops/decisions": [decision],
        "privacy/requests": requests,
    },
});

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-erased-decisions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rows(select: string): Promise<readonly Row[]> {
    const file = join(folder, "out.duckdb");
    const session = await openSession({
        file,
        threads: 1,
        memoryLimit: "200MB",
        tempDirectory: `${file}.read`,
        erasureKey: "secret",
    });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

it("a decision about whoever was erased decides nothing more, and stands where it was taken alone", async () => {
    const of = { model, out: join(folder, "out.duckdb"), data: join(folder, "data"), erasureKey: "secret" };
    const owner =
        "select identifier_type, identifier from dim_person_identifiers where person_id = (select person_id from dim_person_identifiers where identifier = 'kiosk') order by 1";
    await buildBatch(batch("01-31", []), of);
    expect(await rows(owner)).toEqual([
        { identifier_type: "account_id", identifier: "1" },
        { identifier_type: "device", identifier: "kiosk" },
        { identifier_type: "email", identifier: "ann@x.test" },
    ]);
    await buildBatch(batch("02-02", [asked]), of);
    expect(await rows(owner)).toEqual([{ identifier_type: "device", identifier: "kiosk" }]);
    const counts = model.warehouse.relations.map(
        ({ name }) =>
            `select '${name}' as name, count(*) as n from ${name} as held where cast(held as varchar) ilike '%ann@x.test%'`,
    );
    const holding = await rows(`select name from (${counts.join(" union all ")}) where n > 0 order by name`);
    expect(holding.map(({ name }) => name)).toEqual([
        "int_person_erasure__observed_shop",
        "stg_ops__decisions",
        "stg_shop__accounts",
    ]);
}, 120_000);
