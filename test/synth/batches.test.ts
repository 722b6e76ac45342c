import { describe, expect, it } from "vitest";
import { type Batches, type SynthOptions, synthesize } from "../../src/synth/synthesize.js";
import { asOf } from "./delivered.js";
import { gardenModel } from "./garden-model.js";

const options: SynthOptions = {
    profiles: 150,
    seed: 3,
    asOf,
    dials: { vanishing: 0.1, stale: 0.1, repeats: 0.1, late: 0.2 },
};

/** The text of every file of every batch. */
function batches({ count, every }: Batches): readonly ReadonlyMap<string, string>[] {
    const { tables, pieces } = synthesize(gardenModel, options);
    const files = Array.from({ length: count }, () => new Map<string, string>());
    for (const { batch, table, isTruth, text } of pieces({ count, every })) {
        const { source, table: name } = tables[table] ?? {};
        const path = isTruth ? `truth ${table}` : `${source}.${name}`;
        files[batch]?.set(path, (files[batch]?.get(path) ?? "") + text);
    }
    return files;
}

const lines = (text: string | undefined): readonly string[] => (text ?? "").split("\n").slice(1, -1);

describe("batches", () => {
    const three = batches({ count: 3, every: 60 });
    const [first, second, last] = three;

    it("end with what one run writes", () => {
        const { tables, truth } = synthesize(gardenModel, options);
        for (const { source, table, text } of tables) {
            expect(last?.get(`${source}.${table}`)).toBe([...text()].join(""));
        }
        const told = [...(last ?? [])].filter(([path]) => path.startsWith("truth"));
        const sorted = told.sort(([a], [b]) => Number(a.slice(6)) - Number(b.slice(6))).map(([, text]) => text);
        expect(`source,table,source_key,person\n${sorted.join("")}`).toBe([...truth.text()].join(""));
        expect(batches({ count: 1, every: 7 })[0]).toEqual(last);
        expect(batches({ count: 2, every: 60 })).toEqual(three.slice(1));
    });

    it("are the same for the same seed", () => {
        expect(batches({ count: 3, every: 60 })).toEqual(three);
    });

    it("let events and logs accumulate", () => {
        for (const table of ["web.events", "loyalty.members", "shop.refunds"]) {
            const [a, b, c] = three.map((files) => lines(files.get(table)));
            expect(a?.length).toBeLessThan(b?.length ?? 0);
            expect(b?.length).toBeLessThan(c?.length ?? 0);
            // One after the other: what was delivered is never taken back.
            for (const [before, after] of [
                [a, b],
                [b, c],
            ]) {
                const later = new Set(after);
                expect(before?.filter((line) => !later.has(line))).toEqual([]);
            }
        }
    });

    it("hold the present row of a table that is written over: it is new, it changes, it goes", () => {
        const customers = (
            files: ReadonlyMap<string, string> | undefined,
        ): ReadonlyMap<string, ReadonlySet<string>> => {
            const rows = new Map<string, Set<string>>();
            for (const line of lines(files?.get("shop.customers"))) {
                const key = line.split(",")[0] ?? "";
                rows.set(key, (rows.get(key) ?? new Set()).add(line));
            }
            return rows;
        };
        const [before, after] = [customers(second), customers(last)];
        const appeared = [...after].filter(([key]) => !before.has(key));
        const gone = [...before].filter(([key]) => !after.has(key));
        const changed = [...before].filter(
            ([key, rows]) => after.has(key) && ![...rows].some((row) => after.get(key)?.has(row)),
        );
        expect(appeared.length).toBeGreaterThan(0);
        expect(gone.length).toBeGreaterThan(0);
        expect(changed.length).toBeGreaterThan(0);
        expect(customers(first).size).toBeLessThan(before.size);
    });

    it("hold nothing that was written later", () => {
        const moments = ["2025-10-03", "2025-12-02"];
        for (const [index, moment] of moments.entries()) {
            for (const table of ["shop.orders", "shop.customers", "web.events", "shop.refunds"]) {
                const { header } =
                    synthesize(gardenModel, options).tables.find((one) => `${one.source}.${one.table}` === table) ?? {};
                const place = header?.indexOf("_loaded_at") ?? -1;
                if (place < 0) continue;
                const loaded = lines(three[index]?.get(table)).map(
                    (line) => line.split(",").at(place - (header?.length ?? 0)) ?? "",
                );
                expect(loaded.filter((time) => time > `${moment} 00:00:00`)).toEqual([]);
            }
        }
    });

    it("are counted from one, and lie apart", () => {
        expect(() => [...synthesize(gardenModel, options).pieces({ count: 0, every: 1 })]).toThrow("number of batches");
        expect(() => [...synthesize(gardenModel, options).pieces({ count: 2, every: 0 })]).toThrow("between them");
    });
});
