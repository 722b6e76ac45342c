import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskAt } from "../../src/output/file-system.js";
import { gitContent } from "../../src/output/git-content.js";
import { writeOutput } from "../../src/output/write-output.js";
import { aTree, options } from "./a-tree.js";

let folder = "";
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-output-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (tree: ReturnType<typeof aTree>, rest: object = {}) =>
    writeOutput(tree, { ...options(), ...rest, files: diskAt(join(folder, "generated")) });

const listed = (): string[] =>
    (readdirSync(join(folder, "generated"), { recursive: true }) as string[])
        .map((path) => path.replaceAll("\\", "/"))
        .sort();

test("files are written into folders that are made, and empty folders go with their last file", async () => {
    await write(aTree({ "dbt/models/old/a.sql": "select 1", "model.json": "{}" }));
    expect(listed()).toEqual([
        "dbt",
        "dbt/models",
        "dbt/models/old",
        "dbt/models/old/a.sql",
        "manifest.jsonl",
        "model.json",
    ]);
    await write(aTree({ "dbt/models/new/a.sql": "select 1", "model.json": "{}" }));
    expect(listed()).toEqual([
        "dbt",
        "dbt/models",
        "dbt/models/new",
        "dbt/models/new/a.sql",
        "manifest.jsonl",
        "model.json",
    ]);
});

test("a folder that keeps a file of the user's stays", async () => {
    await write(aTree({ "dbt/a.sql": "select 1" }));
    writeFileSync(join(folder, "generated/dbt/notes.md"), "mine");
    await write(aTree({}));
    expect(listed()).toEqual(["dbt", "dbt/notes.md", "manifest.jsonl"]);
});

test("a folder in the place of a file is a finding", async () => {
    mkdirSync(join(folder, "generated/model.json/x"), { recursive: true });
    expect((await write(aTree({ "model.json": "{}" }))).diagnostics).toMatchObject([{ code: "output/unwritable" }]);
});

test("what cannot be read is a finding, and nothing is written", async () => {
    mkdirSync(join(folder, "generated"));
    const path = join(folder, "generated/model.json");
    symlinkSync("model.json", path);
    expect((await write(aTree({ "model.json": "{}", "a.json": "{}" }))).diagnostics).toMatchObject([
        { code: "output/unreadable", span: { file: "generated/model.json" } },
    ]);
    expect(listed()).toEqual(["model.json"]);
});

test.skipIf(process.platform === "win32")("a pipe in the place of a file is not waited for", async () => {
    mkdirSync(join(folder, "generated"));
    execFileSync("mkfifo", [join(folder, "generated/manifest.jsonl")]);
    const { diagnostics } = await write(aTree({ "model.json": "{}" }));
    expect(diagnostics.map(({ message }) => message)).toEqual([
        "generated/manifest.jsonl cannot be read: it is no file",
    ]);
});

test("a manifest that names what is no path is passed over", async () => {
    mkdirSync(join(folder, "generated"));
    const line = JSON.stringify({ path: "a\0b", sha256: "0", target: null, emitter: "model" });
    writeFileSync(join(folder, "generated/manifest.jsonl"), `${line}\n`);
    await write(aTree({ "model.json": "{}" }));
    expect(listed()).toContain("manifest.jsonl");
    expect(readFileSync(join(folder, "generated/manifest.jsonl"), "utf8")).not.toContain("u0000");
});

test("a file that git has is replaced, one that it has in another form is not", async () => {
    const git = (...args: string[]) =>
        execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
    git("init", "--quiet");
    mkdirSync(join(folder, "generated/dbt"), { recursive: true });
    writeFileSync(join(folder, "generated/dbt/a.sql"), "select 'committed'\n");
    git("add", ".");
    git("commit", "--quiet", "-m", "By hand");
    const heldByGit = gitContent(folder);
    expect((await write(aTree({ "dbt/a.sql": "select 1" }), { heldByGit })).diagnostics).toEqual([]);
    expect(readFileSync(join(folder, "generated/dbt/a.sql"), "utf8")).toBe("select 1\n");
    writeFileSync(join(folder, "generated/dbt/a.sql"), "select 'not committed'\n");
    expect((await write(aTree({ "dbt/a.sql": "select 2" }), { heldByGit })).diagnostics).toMatchObject([
        { code: "output/foreign-file" },
    ]);
});

test("outside of a repository git has nothing", async () => {
    expect(gitContent(folder)(["select 1\n"])).toEqual(new Set());
    expect(gitContent(join(folder, "nowhere"))(["select 1\n"])).toEqual(new Set());
});

test.each(["sha1", "sha256"])("git is asked about many contents at once, also by %s", (format) => {
    execFileSync("git", ["init", "--quiet", `--object-format=${format}`, folder]);
    const texts = Array.from({ length: 500 }, (_, index) => `select ${index} -- \u00e4\n`);
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.sql`), text);
    execFileSync("git", ["-C", folder, "add", "."]);
    expect(gitContent(folder)([...texts, "select 500\n", ""])).toEqual(new Set(texts));
});
