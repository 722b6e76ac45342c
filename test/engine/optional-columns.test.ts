import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildFile } from "../../src/engine/build-file.js";
import { openSession, type Row } from "../../src/engine/session.js";
import { planned } from "./planned.js";

const shop = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: stores
        description: One row per store.
        key: store_id
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: store_id, type: integer, required: true, description: Number of the store.}
          - {name: size, type: integer, optional: true, description: Square metres.}
          - {name: updated_at, type: timestamp, description: When it changed.}
entities:
  - {name: store, description: A store., version: 1.0.0, from: shop.stores, attributes: [{name: size, from: size}]}
`);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-optional-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, ...lines: readonly string[]): void =>
    writeFileSync(join(folder, "data", "shop", name), `${lines.join("\n")}\n`);

async function sizes(input: { kind: "folder" | "database"; path: string }): Promise<readonly Row[]> {
    const out = join(folder, "warehouse.duckdb");
    const { diagnostics } = await buildFile(shop.warehouse, shop.renderer, {
        input,
        out,
        asOf: "2026-01-31 00:00:00.000000",
        places: shop.places,
        fresh: true,
        threads: 1,
    });
    expect(diagnostics).toEqual([]);
    const session = await openSession({ file: out, tempDirectory: join(folder, "spill"), threads: 1 });
    try {
        return await session.rows("select store_id, size from dim_store where not is_placeholder");
    } finally {
        session.close();
    }
}

const data = () => ({ kind: "folder", path: join(folder, "data") }) as const;

describe("an optional column", () => {
    it("that a file lacks is null without a word, and is read once it is there", async () => {
        put("stores.csv", "store_id,updated_at", "1,2026-01-01");
        expect(await sizes(data())).toEqual([{ store_id: "1", size: null }]);
        put("stores.csv", "store_id,updated_at,size", "1,2026-01-01,250");
        expect(await sizes(data())).toEqual([{ store_id: "1", size: "250" }]);
    });

    it("may be in some lines of JSON, or in none", async () => {
        put("stores.ndjson", '{"store_id": 1, "updated_at": "2026-01-01"}');
        expect(await sizes(data())).toEqual([{ store_id: "1", size: null }]);
    });

    it("may be missing in a database", async () => {
        const path = join(folder, "raw.duckdb");
        const session = await openSession({ file: path, tempDirectory: join(folder, "spill"), threads: 1 });
        await session.run("create schema shop");
        await session.run("create table shop.stores as select 1 as store_id, timestamp '2026-01-01' as updated_at");
        session.close();
        expect(await sizes({ kind: "database", path })).toEqual([{ store_id: "1", size: null }]);
    });
});
