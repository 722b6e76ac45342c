import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildFile } from "../../../src/engine/build-file.js";
import { openWarehouse } from "../../../src/engine/open-warehouse.js";
import { planned } from "../planned.js";

const modelWith = (limit: number) =>
    planned(`project: {name: acme, id_salt: acme-1, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    tables:
      - name: orders
        description: One row per order.
        key: order_no
        changes: append
        occurred_at: ordered_at
        columns:
          - {name: order_no, type: integer, required: true}
          - {name: customer_no, type: integer, identifier: person.customer_no}
          - {name: email, type: string, identifier: person.email}
          - {name: ordered_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: customer_no, per_profile: ${limit}}
      - {name: email}
`);
const model = modelWith(1);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-remembered-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
    const rows = ["1,,ann@x.test,2026-01-02", "2,7,ann@x.test,2026-01-12", "3,8,ann@x.test,2026-01-13"];
    writeFileSync(
        join(folder, "data", "shop", "orders.csv"),
        `order_no,customer_no,email,ordered_at\n${rows.join("\n")}\n`,
    );
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = (): string => join(folder, "warehouse.duckdb");

async function build(day: string, { of = model, fresh = false } = {}): Promise<readonly string[]> {
    const { diagnostics } = await buildFile(of.warehouse, of.renderer, {
        input: { kind: "folder", path: join(folder, "data") },
        out: out(),
        asOf: `2026-01-${day} 00:00:00.000000`,
        places: of.places,
        fresh,
        threads: 1,
        memoryLimit: "500MB",
    });
    return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

async function events(): Promise<readonly string[]> {
    const warehouse = await openWarehouse(out());
    if ("reason" in warehouse) throw new Error(warehouse.reason);
    try {
        const rows = await warehouse.rows(`
            select day(occurred_at)::varchar as day, identifier_type, kind, cause
            from ${warehouse.schema}.fct_person_identity_events order by all`);
        return rows.map((row) => Object.values(row).join(" "));
    } finally {
        warehouse.close();
    }
}

describe("identity events in the file of a build", () => {
    it("are gone on from, and a second build for the same moment adds nothing", async () => {
        expect(await build("10")).toEqual([]);
        expect(await build("20")).toEqual([]);
        const both = [
            "10 email created data",
            "20 customer_no created data",
            "20 customer_no created data",
            "20 email merged data",
        ];
        expect(await events()).toEqual(both);
        expect(await build("20")).toEqual([]);
        expect(await build("21")).toEqual([]);
        expect(await events()).toEqual(both);
    });

    it("go on whatever the rules were, and say when they are the cause", async () => {
        await build("20");
        expect(await build("21", { of: modelWith(2) })).toEqual([]);
        expect((await events()).filter((event) => event.startsWith("21"))).toEqual(["21 customer_no merged rules"]);
    });

    it("of later moments are forgotten by a build for the past, which is a warning: engine/later-forgotten", async () => {
        await build("10");
        await build("20");
        expect(await build("15")).toEqual([
            "engine/later-forgotten `fct_person_identity_events` forgets 3 rows of builds for 2026-01-15 00:00:00.000000 or later: the last one was for 2026-01-20 00:00:00.000000",
        ]);
        expect((await events()).map((event) => event.slice(0, 2))).toEqual(["10", "15", "15", "15"]);
    });

    it("begin anew with --fresh", async () => {
        await build("10");
        await build("20", { fresh: true });
        expect(await events()).toEqual([
            "20 customer_no created data",
            "20 customer_no created data",
            "20 email created data",
        ]);
    });
});
