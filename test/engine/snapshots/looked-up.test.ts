import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildFile } from "../../../src/engine/build-file.js";
import { openSession, type Row } from "../../../src/engine/session.js";
import { planned } from "../planned.js";

/** Stores name regions; neither remembers what it was. */
const shop = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: regions
        description: One row per region.
        key: region_id
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: region_id, type: integer, required: true, description: Number of the region.}
          - {name: name, type: string, description: What it is called.}
          - {name: updated_at, type: timestamp, description: When it changed.}
      - name: stores
        description: One row per store.
        key: store_id
        changes: overwrite
        updated_at: updated_at
        lookups: [{table: shop.regions, on: {region_id: region_id}, columns: {name: region}}]
        columns:
          - {name: store_id, type: integer, required: true, description: Number of the store.}
          - {name: region_id, type: integer, description: Its region.}
          - {name: updated_at, type: timestamp, description: When it changed.}
entities:
  - name: store
    description: A store.
    version: 1.0.0
    from: shop.stores
    history: scd2
    attributes: [{name: region, from: region}]
events:
  - name: store_changed
    description: Somebody changed a store.
    version: 1.0.0
    properties:
      - {name: store_id, type: integer, description: The store.}
      - {name: region, type: string, description: Its region.}
    from: [{table: shop.stores, at: updated_at}]
`);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-looked-up-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const deliver = (table: string, ...lines: readonly string[]): void =>
    writeFileSync(join(folder, "data", "shop", `${table}.csv`), `${lines.join("\n")}\n`);

async function build(day: string): Promise<void> {
    const { diagnostics } = await buildFile(shop.warehouse, shop.renderer, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: `2026-01-${day} 00:00:00.000000`,
        places: shop.places,
        threads: 1,
    });
    expect(diagnostics).toEqual([]);
}

async function read(select: string): Promise<readonly Row[]> {
    const file = join(folder, "warehouse.duckdb");
    const session = await openSession({ file, tempDirectory: join(folder, "spill"), threads: 1 });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

it("a row changes with what it looks up, though nobody wrote to it", async () => {
    deliver("stores", "store_id,region_id,updated_at", "1,10,2026-01-01");
    deliver("regions", "region_id,name,updated_at", "10,South,2026-01-01");
    await build("05");
    deliver("regions", "region_id,name,updated_at", "10,Danube,2026-01-08");
    await build("10");

    const facts = "select store_id, region, cast(readable_at as date)::text as readable from fct_store_changed";
    expect(await read(facts)).toEqual([{ store_id: "1", region: "Danube", readable: "2026-01-08" }]);
    const history = `select region, cast(valid_from as date)::text as valid_from
        from dim_store_history where not is_placeholder order by valid_from`;
    expect(await read(history)).toEqual([
        { region: "South", valid_from: "0001-01-01" },
        { region: "Danube", valid_from: "2026-01-08" },
    ]);
});
