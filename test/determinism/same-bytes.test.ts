import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../../src/engine/session.js";
import { serializeModel } from "../../src/model/serialize-model.js";
import { compileTexts } from "../../src/project/compile.js";
import { readSource } from "../../src/syntax/read-source.js";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "../cli/command-line.js";

const folders: string[] = [];
const folder = (): string => {
    const made = temporaryFolder();
    folders.push(made);
    return made;
};
const readText = (path: string) => readSource(readFileSync(join(root, path)), path);
afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe("the same model", () => {
    it("is the same whatever order its files are read in", () => {
        const files = readdirSync(join(root, "models"), { recursive: true, encoding: "utf8" })
            .filter((path) => path.endsWith(".yaml"))
            .map((path) => readText(`models/${path}`).value);
        const whole = compileTexts(files, readText).value.model;
        const backwards = compileTexts([...files].reverse(), readText).value.model;
        if (whole === undefined || backwards === undefined) throw new Error("the reference model has errors");
        expect(serializeModel(backwards)).toBe(serializeModel(whole));
    });

    it("generates the same bytes in any folder, locale and time zone", async () => {
        const usual = folder();
        const unusual = join(folder(), "ein Ordner mit Blanks", "übel'\"");
        mkdirSync(unusual, { recursive: true });
        for (const at of [usual, unusual])
            cpSync(join(root, "test/golden/binding/models"), join(at, "models"), { recursive: true });
        const env = { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" };
        expect((await c360(["generate"], { cwd: usual })).code).toBe(0);
        expect((await c360(["generate", "--project", unusual], { cwd: root, env })).code).toBe(0);
        expect(hashes(join(unusual, "generated"))).toEqual(hashes(join(usual, "generated")));
    });
});

describe("the same data", () => {
    it("is synthesized from the same seed, and makes the same warehouse in any order of its rows", async () => {
        const [first, second] = [folder(), folder()];
        const elsewhere = { TZ: "Pacific/Chatham", LC_ALL: "tr_TR.UTF-8" };
        for (const at of [first, second]) cpSync(join(root, "models"), join(at, "models"), { recursive: true });
        const synth = ["synth", "--profiles", "150", "--seed", "7", "--out", "data"];
        expect((await c360(synth, { cwd: first })).code).toBe(0);
        expect((await c360(synth, { cwd: second, env: elsewhere })).code).toBe(0);
        expect(hashes(join(second, "data"))).toEqual(hashes(join(first, "data")));

        for (const path of csvFiles(join(second, "data"))) shuffleRows(path);
        const build = ["build", "--data", "data", "--as-of", "2026-01-31"];
        expect((await c360(build, { cwd: first })).code).toBe(0);
        expect((await c360(build, { cwd: second, env: elsewhere })).code).toBe(0);
        const contents = await Promise.all([first, second].map((at) => contentsOf(join(at, ".c360/warehouse.duckdb"))));
        expect(contents[1]).toEqual(contents[0]);
        expect(contents[0]?.size).toBeGreaterThan(60);
    }, 180_000);
});

function hashes(at: string): ReadonlyMap<string, string> {
    const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    return new Map(paths.map((path) => [path.slice(at.length + 1), readFileSync(path, "utf8")]));
}

const csvFiles = (at: string): readonly string[] =>
    readdirSync(at, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".csv") && path !== "truth.csv")
        .map((path) => join(at, path));

/** Rows backwards, the header first; files whose fields hold line ends stay as they are. */
function shuffleRows(path: string): void {
    const text = readFileSync(path, "utf8");
    const [header = "", ...rows] = text.trimEnd().split("\n");
    if (rows.some((row) => (row.split('"').length - 1) % 2 === 1)) return;
    writeFileSync(path, `${[header, ...rows.reverse()].join("\n")}\n`);
}

/** How many rows every relation has, and a hash over them that ignores their order. */
async function contentsOf(file: string): Promise<ReadonlyMap<string, string>> {
    const session = await openSession({ file, tempDirectory: `${file}.tmp`, threads: 1 });
    try {
        const names = await session.rows(
            "select table_name from information_schema.tables where table_schema = 'main' order by 1",
        );
        const contents = new Map<string, string>();
        for (const { table_name: name } of names) {
            const [row] = await session.rows(
                `select count(*) as n, coalesce(sum(hash(cast(t as varchar)) % 1000000007), 0) as h from "${String(name)}" as t`,
            );
            contents.set(String(name), JSON.stringify(row));
        }
        return contents;
    } finally {
        session.close();
    }
}
