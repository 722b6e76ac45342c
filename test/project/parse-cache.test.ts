import {
    chmodSync,
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serializeModel } from "../../src/model/serialize-model.js";
import { compile } from "../../src/project/index.js";
import { cacheLimit } from "../../src/project/parse-cache.js";
import { root } from "../architecture/source-files.js";
import { c360 } from "../cli/command-line.js";

let folder = "";
let cache = "";
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-cache-"));
    cache = join(folder, ".c360/cache");
    mkdirSync(join(folder, "models"));
    const model = readFileSync(join(root, "test/golden/readme/models/shop.yaml"), "utf8");
    const at = model.indexOf("\nidentities:");
    writeFileSync(join(folder, "models/sources.yaml"), model.slice(0, at + 1));
    writeFileSync(join(folder, "models/others.yaml"), model.slice(at + 1));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entries = (): readonly string[] => readdirSync(cache).filter((name) => name.endsWith(".nodes"));

/** All that a caller can learn of a project. */
function compiled(cached: boolean): unknown {
    const { value, diagnostics } = compile({ folder, cache: cached });
    return { model: value.model && serializeModel(value.model), places: value.places, diagnostics };
}

describe("the cache of parsed files", () => {
    it("changes nothing of what is read", () => {
        const plain = compiled(false);
        expect(compiled(true)).toEqual(plain);
        expect(entries()).toHaveLength(2);
        expect(compiled(true)).toEqual(plain);
        expect(readFileSync(join(cache, ".gitignore"), "utf8")).toBe("*\n");
    });

    it("is neither read nor written by a program that did not ask for it", () => {
        compiled(false);
        expect(existsSync(join(folder, ".c360"))).toBe(false);
    });

    it("is read: a file is parsed once", () => {
        compiled(true);
        const times = (): readonly number[] => entries().map((name) => statSync(join(cache, name)).mtimeMs);
        const before = times();
        compiled(true);
        expect(times()).toEqual(before);
    });

    it("follows a change, and keeps what was there for the way back", () => {
        compiled(true);
        const file = join(folder, "models/others.yaml");
        const before = readFileSync(file, "utf8");
        writeFileSync(file, before.replace("lifetime_revenue >= 1000", "lifetime_revenue >= 2000"));
        expect(JSON.stringify(compiled(true))).toContain("2000");
        expect(entries()).toHaveLength(3);
        writeFileSync(file, before);
        expect(compiled(true)).toEqual(compiled(false));
        expect(entries()).toHaveLength(3);
    });

    it("does not remember a file with a finding", () => {
        writeFileSync(join(folder, "models/broken.yaml"), "entities: [\n");
        expect(compiled(true)).toEqual(compiled(false));
        expect(entries()).toHaveLength(2);
    });

    it.each<[string, (text: string) => string]>([
        ["empty", () => ""],
        ["cut off", (text) => text.slice(0, text.length / 2)],
        ["of one changed number", (text) => text.replace(/,(\d+),/, (_, number) => `,${Number(number) + 1},`)],
        ["of one changed value", (text) => text.replace(/"values":\[(true|\d+)/, '"values":[false')],
        ["no JSON", () => "{{{"],
        ["of other nodes, with no hash", () => '{"numbers":[0,0,1],"values":[]}'],
    ])("passes over an entry that is %s", (_, spoil) => {
        const plain = compiled(false);
        compiled(true);
        for (const name of entries()) {
            const text = readFileSync(join(cache, name), "utf8");
            expect(spoil(text)).not.toBe(text);
            writeFileSync(join(cache, name), spoil(text));
        }
        expect(compiled(true)).toEqual(plain);
        // And writes a good one over it.
        expect(compiled(true)).toEqual(plain);
    });

    it("passes over an entry that was put under another's name", () => {
        const plain = compiled(false);
        compiled(true);
        const [first = "", second = ""] = entries();
        copyFileSync(join(cache, first), join(cache, second));
        expect(compiled(true)).toEqual(plain);
    });

    it("does without when something else stands in its place", () => {
        const plain = compiled(false);
        mkdirSync(join(folder, ".c360"));
        writeFileSync(cache, "a file");
        expect(compiled(true)).toEqual(plain);
        rmSync(cache);
        compiled(true);
        for (const name of entries()) {
            rmSync(join(cache, name));
            mkdirSync(join(cache, name));
        }
        expect(compiled(true)).toEqual(plain);
    });

    it("does without when it must not write", () => {
        const plain = compiled(false);
        chmodSync(folder, 0o555);
        try {
            expect(compiled(true)).toEqual(plain);
        } finally {
            chmodSync(folder, 0o755);
        }
    });

    it("gives way when it is full, the oldest first, but for what is in use", () => {
        compiled(true);
        const used = entries();
        for (const [name, share, year] of [
            ["oldest", 0.5, 2019],
            ["older", 0.45, 2020],
            ["newest", 0.2, 2100],
        ] as const) {
            writeFileSync(join(cache, `${name}.nodes`), Buffer.alloc(cacheLimit * share));
            utimesSync(join(cache, `${name}.nodes`), new Date(year, 0), new Date(year, 0));
        }
        for (const name of used) utimesSync(join(cache, name), new Date(2018, 0), new Date(2018, 0));
        const file = join(folder, "models/others.yaml");
        writeFileSync(file, `${readFileSync(file, "utf8")}# a comment\n`);
        compiled(true);
        // Of the old two one is still in use; the file that was changed has a new entry.
        expect(entries().filter((name) => used.includes(name))).toHaveLength(1);
        expect(entries()).toHaveLength(3);
        expect(entries()).toContain("newest.nodes");
        expect(compiled(true)).toEqual(compiled(false));
    });

    it("serves several commands at once", async () => {
        const alone = await c360(["validate", "--no-cache"], { cwd: folder });
        const outcomes = await Promise.all(Array.from({ length: 4 }, () => c360(["validate"], { cwd: folder })));
        expect(outcomes).toEqual(outcomes.map(() => alone));
        expect(alone.code).toBe(0);
        expect(entries()).toHaveLength(2);
        expect(readdirSync(cache).filter((name) => /\.nodes\.\d+$/.test(name))).toEqual([]);
    });

    it("is left alone by --no-cache", async () => {
        expect((await c360(["validate", "--no-cache"], { cwd: folder })).code).toBe(0);
        expect(existsSync(join(folder, ".c360"))).toBe(false);
    });
});
