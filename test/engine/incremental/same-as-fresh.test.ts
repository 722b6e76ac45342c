import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildBatch, differences } from "./deliveries.js";
import { tell } from "./history.js";
import { shop } from "./shop-model.js";

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-same-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

// More of them by hand: SEEDS=20 npx vitest run test/engine/incremental/same-as-fresh.test.ts
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 2) }, (_, index) => index + 1);
const steps = 180;

describe("a history that is delivered in 3 or 10 batches ends in the rows of one that is delivered in 1", () => {
    it.each(seeds)(
        "history %i",
        async (seed) => {
            const data = join(folder, "data");
            const once = join(folder, "once.duckdb");
            for (const batch of tell(seed, steps, 1)) await buildBatch(batch, { model: shop, out: once, data });
            for (const batches of [3, 10]) {
                const out = join(folder, `in-${batches}.duckdb`);
                const continued: number[] = [];
                for (const batch of tell(seed, steps, batches)) {
                    const { relations } = await buildBatch(batch, { model: shop, out, data });
                    continued.push(relations.filter((relation) => relation.continued !== null).length);
                }
                expect(await differences(shop.warehouse, once, out), `in ${batches} batches`).toEqual([]);
                const kept = shop.warehouse.relations.filter(({ upkeep }) => upkeep !== null).length;
                expect(continued).toEqual([0, ...Array.from({ length: batches - 1 }, () => kept)]);
            }
        },
        120_000,
    );
});
