import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "./command-line.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many people and visits a warehouse knows. */
async function counts(file: string): Promise<readonly number[]> {
    const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY", threads: "1" });
    const connection = await instance.connect();
    const result = await connection.runAndReadAll(
        "select (select count(*) from dim_person)::int, (select count(*) from fct_hall_visited)::int",
    );
    connection.closeSync();
    instance.closeSync();
    return (result.getRowsJson()[0] ?? []).map(Number);
}

describe("c360 synth", () => {
    it("writes batches that build one after the other, and end where a single run is", async () => {
        await c360(["init", "hall", "--yes"], { cwd: folder });
        const project = join(folder, "hall");
        const words = ["--profiles", "150", "--deletes", "0.1", "--late", "0.3"];
        const { code, out } = await c360(["synth", "--out", "data", "--batches", "3", "--every", "30", ...words], {
            cwd: project,
        });
        expect(code).toBe(0);
        expect(out).toMatch(/^Wrote 12 files in 3 batches about 150 people to data in [\d.]+ m?s\n/);
        expect(out).toContain(
            "  c360 build --data data/batch_1 --as-of 2025-12-02\n  c360 build --data data/batch_2 --as-of 2026-01-01\n  c360 build --data data/batch_3 --as-of 2026-01-31\n",
        );
        await c360(["synth", "--out", "one", ...words], { cwd: project });
        expect(readdirSync(join(project, "one"), { recursive: true }).sort()).toEqual(
            readdirSync(join(project, "data/batch_3"), { recursive: true }).sort(),
        );
        const seen: (readonly number[])[] = [];
        for (const [index, asOf] of ["2025-12-02", "2026-01-01", "2026-01-31"].entries()) {
            const built = await c360(
                ["build", "--data", `data/batch_${index + 1}`, "--as-of", asOf, "--out", "w.duckdb"],
                { cwd: project },
            );
            expect(built.err).not.toContain("error[");
            expect(built.code).toBe(0);
            seen.push(await counts(join(project, "w.duckdb")));
        }
        expect(seen[0]?.[1]).toBeLessThan(seen[1]?.[1] ?? 0);
        expect(seen[1]?.[1]).toBeLessThan(seen[2]?.[1] ?? 0);
        const fresh = await c360(["build", "--data", "one", "--as-of", "2026-01-31", "--out", "f.duckdb"], {
            cwd: project,
        });
        expect(fresh.code).toBe(0);
        expect(await counts(join(project, "f.duckdb"))).toEqual(seen[2]);
    });

    it("refuses what is no share: exit code 2", async () => {
        for (const [words, says] of [
            [["--late", "2"], "It must be a number from 0 to 1."],
            [["--growth", "0"], "It must be a number above 0"],
            [["--junk", "1"], "--case-variants, --blanks, --typos, --junk are 1.080 together, more than 1"],
            [["--batches", "0"], "It must be a whole number from 1."],
        ] as const) {
            const { code, err } = await c360(["synth", "--out", "x", ...words], {
                cwd: join(root, "test/golden/readme"),
            });
            expect(err).toContain(says);
            expect(code).toBe(2);
        }
    });
});
