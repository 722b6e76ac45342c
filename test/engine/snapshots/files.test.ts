import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../src/diagnostics/result.js";
import { buildFile, type FileBuild } from "../../../src/engine/build-file.js";
import { openSession, type Row } from "../../../src/engine/session.js";
import { type Planned, planned } from "../planned.js";

/** A shop that writes over its products: what a build saw of them stands in the file it left, and nowhere else. */
const model = (attributes: string): Planned =>
    planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: products
        description: One row per product.
        key: product_id
        changes: overwrite
        updated_at: updated_at
        deleted_when: is_withdrawn
        columns:
          - {name: product_id, type: integer, required: true, description: Number of the product.}
          - {name: title, type: string, description: What it is called.}
          - {name: price, type: "decimal(18,2)", description: What it costs.}
          - {name: is_withdrawn, type: boolean, description: It is sold no more.}
          - {name: updated_at, type: timestamp, description: When it changed.}
entities:
  - name: product
    description: A thing we sell.
    version: 1.0.0
    from: shop.products
    key: product_id
    history: scd2
    attributes: [${attributes}]
`);
const price = "{name: price, from: price, description: What it costs.}";
const title = "{name: title, from: title, description: What it is called.}";
const shop = model(price);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-snapshots-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = (): string => join(folder, "warehouse.duckdb");

function deliver(...rows: readonly string[]): void {
    const header = "product_id,title,price,is_withdrawn,updated_at";
    writeFileSync(join(folder, "data", "shop", "products.csv"), `${[header, ...rows].join("\n")}\n`);
}

const build = (day: string, { fresh = false, plan = shop } = {}): Promise<Result<FileBuild>> =>
    buildFile(plan.warehouse, plan.renderer, {
        input: { kind: "folder", path: join(folder, "data") },
        out: out(),
        asOf: `2026-01-${day} 00:00:00.000000`,
        places: plan.places,
        fresh,
        threads: 1,
    });

async function built(day: string, options: Parameters<typeof build>[1] = {}): Promise<void> {
    const { diagnostics } = await build(day, options);
    expect(diagnostics).toEqual([]);
}

async function read(select: string): Promise<readonly Row[]> {
    const session = await openSession({ file: out(), tempDirectory: join(folder, "spill"), threads: 1 });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

/** `price from-to` of each version of a product, in order. */
async function history(product = 1): Promise<readonly string[]> {
    const rows = await read(`
        select price::varchar as price, valid_from::date::varchar as a, valid_to::date::varchar as b
        from dim_product_history
        where product_id = ${product}
        order by valid_from`);
    return rows.map((row) => `${row.price} ${row.a} ${row.b}`);
}

const withdrawn = (day: string): string => `1,Lamp,20,true,2026-01-${day}`;
const lamp = (costs: number | string, day: string): string => `1,Lamp,${costs},false,2026-01-${day}`;

describe("a history of a table that is written over", () => {
    it("has one version after one build, and another after a change that the next one sees", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        expect(await history()).toEqual(["10.00 0001-01-01 9999-12-31"]);
        deliver(lamp(12, "08"));
        await built("10");
        expect(await history()).toEqual(["10.00 0001-01-01 2026-01-08", "12.00 2026-01-08 9999-12-31"]);
        expect(await read("select price::varchar as price from dim_product where not is_placeholder")).toEqual([
            { price: "12.00" },
        ]);
        await built("15");
        expect(await history()).toHaveLength(2);
        expect(await read("select count(*)::integer as n from snap_shop__products")).toEqual([{ n: 2 }]);
    });

    it("ends with the row: by its date when it is withdrawn, by the build when it is gone", async () => {
        deliver(lamp(20, "02"), "2,Chair,5,false,2026-01-02");
        await built("05");
        deliver(withdrawn("08"));
        await built("10");
        expect(await history()).toEqual(["20.00 0001-01-01 2026-01-08"]);
        expect(await history(2)).toEqual(["5.00 0001-01-01 2026-01-10"]);
        expect(await read("select count(*)::integer as n from dim_product where not is_placeholder")).toEqual([
            { n: 0 },
        ]);
    });

    it("goes on when a row comes back, with a gap before", async () => {
        deliver(lamp(20, "02"), "2,Chair,5,false,2026-01-02", "3,Rug,7,false,2026-01-02");
        await built("05");
        deliver(withdrawn("08"));
        await built("10");
        deliver(lamp(20, "12"), "2,Chair,5,false,2026-01-02", "3,Rug,7,false,2026-01-14");
        await built("15");
        expect(await history(1)).toEqual(["20.00 0001-01-01 2026-01-08", "20.00 2026-01-12 9999-12-31"]);
        // Its date is from before it went: it is back since a build saw it.
        expect(await history(2)).toEqual(["5.00 0001-01-01 2026-01-10", "5.00 2026-01-15 9999-12-31"]);
        expect(await history(3)).toEqual(["7.00 0001-01-01 2026-01-10", "7.00 2026-01-14 9999-12-31"]);
    });

    it("takes the last word of its source for every moment", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        deliver(lamp(11, "08"));
        await built("10");
        // Another value for the same moment takes its place.
        deliver(lamp(12, "08"));
        await built("11");
        expect(await history()).toEqual(["10.00 0001-01-01 2026-01-08", "12.00 2026-01-08 9999-12-31"]);
        // So does a moment before it: the source takes back what it said since.
        deliver(lamp(13, "07"));
        await built("12");
        expect(await history()).toEqual(["10.00 0001-01-01 2026-01-07", "13.00 2026-01-07 9999-12-31"]);
        deliver(lamp(14, "01"));
        await built("13");
        expect(await history()).toEqual(["14.00 0001-01-01 9999-12-31"]);
        expect(await read("select count(*)::integer as n from snap_shop__products")).toEqual([{ n: 5 }]);
    });

    it("dates a change that its source does not by the build that saw it", async () => {
        deliver("1,Lamp,10,false,");
        await built("05");
        deliver("1,Lamp,11,false,");
        await built("10");
        deliver(lamp(12, "11"));
        await built("12");
        expect(await history()).toEqual([
            "10.00 0001-01-01 2026-01-10",
            "11.00 2026-01-10 2026-01-11",
            "12.00 2026-01-11 9999-12-31",
        ]);
    });

    it("keeps every state that builds for one moment saw", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        deliver(lamp(11, "03"));
        await built("05");
        deliver(lamp(10, "02"));
        await built("05");
        expect(await history()).toEqual(["10.00 0001-01-01 9999-12-31"]);
        deliver(lamp(11, "03"));
        await built("05");
        deliver(lamp(12, "04"));
        await built("05");
        expect(await history()).toEqual([
            "10.00 0001-01-01 2026-01-03",
            "11.00 2026-01-03 2026-01-04",
            "12.00 2026-01-04 9999-12-31",
        ]);
    });
});

describe("what a snapshot keeps", () => {
    it("follows the model: a column that a history now reads is null in states from before", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        deliver(lamp(11, "08"));
        await built("10", { plan: model(`${title}, ${price}`) });
        const states = "select title, price::varchar as price from snap_shop__products order by seen_from";
        expect(await read(states)).toEqual([
            { title: null, price: "10.00" },
            { title: "Lamp", price: "11.00" },
        ]);
        await built("11");
        expect(await read("select column_name from duckdb_columns() where table_name = 'snap_shop__products'")).toEqual(
            ["product_id", "price", "updated_at", "is_deleted", "state_id", "seen_from", "seen_until"].map((name) => ({
                column_name: name,
            })),
        );
        expect(await history()).toHaveLength(2);
    });

    it("is lost with --fresh alone", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        deliver(lamp(11, "08"));
        await built("10", { fresh: true });
        expect(await history()).toEqual(["11.00 0001-01-01 9999-12-31"]);
    });

    it("is not replaced when it cannot be read: engine/snapshot-unreadable", async () => {
        deliver(lamp(10, "02"));
        await built("05");
        const bytes = readFileSync(out());
        // DuckDB: the header is sound, and says that there is more.
        writeFileSync(out(), bytes.subarray(0, 16384));
        const damaged = readFileSync(out());
        const { value, diagnostics } = await build("10");
        expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
            ["engine/snapshot-unreadable", "error"],
        ]);
        expect(value.file).toBeNull();
        expect(readFileSync(out()).equals(damaged)).toBe(true);
        await built("10", { fresh: true });
    });

    it("is not replaced when a stored value does not fit its column any more: engine/snapshot-unreadable", async () => {
        deliver("1,Lamp,10,false,2026-01-02");
        await built("05", { plan: model(title) });
        const numbered = planned(
            shop.text.replace("title, type: string", "title, type: integer").replace(price, title),
        );
        deliver("1,7,10,false,2026-01-08");
        cpSync(out(), join(folder, "yesterday.duckdb"));
        const { diagnostics } = await build("10", { plan: numbered });
        expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
            ["engine/snapshot-unreadable", "error"],
        ]);
        expect(readFileSync(out()).equals(readFileSync(join(folder, "yesterday.duckdb")))).toBe(true);
    });

    it("is not written backwards: engine/snapshot-from-later", async () => {
        deliver(lamp(10, "02"));
        await built("10");
        const { value, diagnostics } = await build("05");
        expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
            [
                "engine/snapshot-from-later",
                `\`snap_shop__products\` of \`${out()}\` was seen at 2026-01-10 00:00:00.000000, after 2026-01-05 00:00:00.000000`,
            ],
        ]);
        expect(value.file).toBeNull();
        await built("05", { fresh: true });
    });
});
