import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "./command-line.js";

const folder = temporaryFolder();
const build = async (...more: readonly string[]): Promise<string> => {
    const { code, out, err } = await c360(["build", "--data", "data", "--as-of", "2026-01-31", ...more], {
        cwd: folder,
    });
    expect(err).not.toMatch(/^error/m);
    expect(code).toBe(0);
    return /^incremental: .*$/m.exec(out)?.[0] ?? "everything anew";
};

beforeAll(async () => {
    cpSync(join(root, "test/golden/binding/models"), join(folder, "models"), { recursive: true });
    expect((await c360(["synth", "--profiles", "50", "--out", "data"], { cwd: folder })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("c360 build, again", () => {
    it("reads again what changed, and everything with --fresh", async () => {
        expect(await build()).toBe("everything anew");
        expect(await build()).toMatch(/^incremental: \d+ relations, 0 of [\d ]+ rows read again$/);
        expect(await build("--fresh")).toBe("everything anew");
    }, 60_000);

    it("makes anew what a changed model defines otherwise, and goes on from the rest", async () => {
        const before = await build();
        const file = join(folder, "models/model.yaml");
        const model = readFileSync(file, "utf8");
        const attribute = "{name: place, from: place}";
        expect(model).toContain(attribute);
        writeFileSync(file, model.replace(attribute, `${attribute}, {name: hall, from: place}`));
        // Neither profiles nor the rows of the event read the dimension; the fact does, and the activities read the fact.
        expect([count(before), count(await build()), count(await build())]).toEqual([4, 2, 4]);
    }, 60_000);
});

const count = (line: string): number => Number(/(\d+) relations?/.exec(line)?.[1] ?? 0);
