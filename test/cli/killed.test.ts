import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "../../src/engine/session.js";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "./command-line.js";

// Moments at which a process dies, in milliseconds; a few come after a whole run on a fast machine.
const moments = Array.from({ length: 7 }, () => 100 + Math.floor(Math.random() * 1900)).sort((a, b) => a - b);
const folder = temporaryFolder();
const asOf = ["--as-of", "2026-01-31"];

beforeAll(async () => {
    cpSync(join(root, "test/golden/binding/models"), join(folder, "models"), { recursive: true });
    expect((await c360(["synth", "--profiles", "200", "--out", "data"], { cwd: folder })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a process that is killed", () => {
    it("while generating, leaves nothing that the next run cannot finish", async () => {
        expect((await c360(["generate"], { cwd: folder })).code).toBe(0);
        const expected = tree(join(folder, "generated"));
        for (const killAfter of moments) {
            rmSync(join(folder, "generated"), { recursive: true, force: true });
            await c360(["generate"], { cwd: folder, killAfter });
            const next = await c360(["generate"], { cwd: folder });
            expect(next.err, `killed after ${killAfter} ms`).toBe("");
            expect(next.code).toBe(0);
            expect(tree(join(folder, "generated"))).toEqual(expected);
        }
    }, 180_000);

    it("while building, leaves yesterday's warehouse or today's", async () => {
        const file = join(folder, ".c360/warehouse.duckdb");
        expect((await c360(["build", "--data", "data", ...asOf], { cwd: folder })).code).toBe(0);
        const whole = await rowsOf(file);
        for (const killAfter of moments) {
            await c360(["build", "--data", "data", ...asOf], { cwd: folder, killAfter });
            expect(await rowsOf(file), `killed after ${killAfter} ms`).toEqual(whole);
        }
        expect((await c360(["build", "--data", "data", ...asOf], { cwd: folder })).code).toBe(0);
        expect(await rowsOf(file)).toEqual(whole);
        // Leftovers of the killed are gone, too.
        expect(readdirSync(join(folder, ".c360"))).toEqual(["cache", "warehouse.duckdb"]);
    }, 180_000);
});

function tree(at: string): ReadonlyMap<string, string> {
    const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    return new Map(paths.map((path) => [path.slice(at.length + 1), readFileSync(path, "utf8")]));
}

async function rowsOf(file: string): Promise<unknown> {
    expect(existsSync(file)).toBe(true);
    const session = await openSession({ file, tempDirectory: join(folder, "tmp"), threads: 1 });
    try {
        const tables = await session.rows(
            "select schema_name || '.' || table_name as name from duckdb_tables() order by all",
        );
        const counts = tables.map(({ name }) => `select '${name}' as name, count(*) as n from ${name}`);
        return await session.rows(counts.join(" union all "));
    } finally {
        session.close();
    }
}
