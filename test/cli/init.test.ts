import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/program.js";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "./command-line.js";

const folders: string[] = [];
afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder;
}

const everything = [".gitattributes", ".github", ".gitignore", "README.md", "models", "package.json"];
const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

describe("c360 init", () => {
    it("begins a project on which every command works at once", async () => {
        const folder = join(emptyFolder(), "acme");
        const begun = await c360(["init", folder, "--name", "acme_people"]);
        expect(begun.err).toBe("");
        expect(begun.code).toBe(0);
        expect(begun.out).toContain("Wrote 10 files");
        expect(begun.out).toMatch(/Next\n {2}cd .* && npm install\n {2}npx c360 test\n {2}npx c360 demo\n$/);
        expect(readdirSync(folder).sort()).toEqual(everything);

        const sound = await c360(["validate"], { cwd: folder });
        expect(sound.out).toBe("no problems in 5 files\n");
        // The demonstration also synthesizes and builds.
        for (const words of [["test"], ["generate"], ["check"]]) {
            const { code, err } = await c360(words, { cwd: folder });
            expect(err, words[0]).toBe("");
            expect(code, words[0]).toBe(0);
        }
        const shown = await c360(["demo", "--profiles", "40"], { cwd: folder });
        expect(shown.code).toBe(0);
        expect(shown.out).toContain(" 0 warned, 0 failed");
        // Where `build` keeps what it alone remembers, invented people have no business.
        expect(readdirSync(join(folder, ".c360")).sort()).toEqual(["cache", "data", "demo.duckdb"]);
    });

    it("asks for its own version in package.json and names the project after its folder", async () => {
        const folder = join(emptyFolder(), "Große Freiheit 2");
        expect((await c360(["init", folder])).code).toBe(0);
        const own = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
        expect(JSON.parse(read(folder, "package.json"))).toMatchObject({
            name: "grosse_freiheit_2",
            private: true,
            scripts: { test: "c360 test", check: "c360 check" },
            devDependencies: { c360: own.version },
        });
        expect(read(folder, "models/project.yaml")).toContain("name: grosse_freiheit_2\n");
        expect(read(folder, ".gitignore")).toContain(".c360/\n");
    });

    it("leaves files alone that exist, and says what they lack: init/kept-file-lacks", async () => {
        const folder = emptyFolder();
        writeFileSync(join(folder, "package.json"), '{"name": "shop"}\n');
        writeFileSync(join(folder, "README.md"), "mine\n");
        writeFileSync(join(folder, ".gitignore"), "node_modules/\n.c360\n");
        mkdirSync(join(folder, "models"));
        const { code, out, err } = await c360(["init"], { cwd: folder });
        expect(code).toBe(0);
        expect(out).toContain("Left alone: package.json, .gitignore, README.md\n");
        expect(err).toContain("warning[init/kept-file-lacks]: package.json was left alone, and lacks c360");
        expect(err.match(/warning\[/g)).toHaveLength(1);
        expect(read(folder, "package.json")).toBe('{"name": "shop"}\n');
        expect(read(folder, "README.md")).toBe("mine\n");
        expect(readdirSync(folder).sort()).toEqual(everything);
    });

    it("never changes a project that exists: init/models-exist", async () => {
        const folder = emptyFolder();
        mkdirSync(join(folder, "models"));
        writeFileSync(join(folder, "models/mine.yaml"), "project: {name: mine}\n");
        const { code, err } = await c360(["init"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[init/models-exist]");
        expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["models", "models/mine.yaml"]);
    });

    it("writes nothing when something else stands in the way: init/in-the-way", async () => {
        const folder = emptyFolder();
        writeFileSync(join(folder, ".github"), "");
        mkdirSync(join(folder, "README.md"));
        const { code, err } = await c360(["init"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[init/in-the-way]: .github is a file, where a folder must be");
        rmSync(join(folder, ".github"));
        const again = await c360(["init"], { cwd: folder });
        expect(again.err).toContain("error[init/in-the-way]: README.md is a folder, where a file must be");
        expect(readdirSync(folder)).toEqual(["README.md"]);
        const file = join(folder, "file");
        writeFileSync(file, "");
        expect((await c360(["init", "file"], { cwd: folder })).err).toContain("file is a file, where a folder must be");
    });

    it("makes a project that takes templates of its own", async () => {
        const folder = emptyFolder();
        await c360(["init"], { cwd: folder });
        const path = "templates/dbt/entities/resolved_dimension.hbs";
        mkdirSync(join(folder, "templates/dbt/entities"), { recursive: true });
        writeFileSync(join(folder, path), `-- ours\n${readFileSync(join(root, path), "utf8")}`);
        expect((await c360(["generate"], { cwd: folder })).code).toBe(0);
        expect(read(folder, "generated/dbt/models/marts/climber/dim_climber.sql")).toContain("-- ours\n");
        expect((await c360(["check"], { cwd: folder })).code).toBe(0);
        expect((await c360(["test"], { cwd: folder })).code).toBe(0);
    });

    it("takes back what it wrote when the disk refuses: init/unwritable", async () => {
        const folder = emptyFolder();
        const refused = await c360(["init", join(folder, "a", "n".repeat(300))]);
        expect(refused.code).toBe(1);
        expect(refused.err).toContain("error[init/unwritable]");
        expect(refused.err).toContain("ENAMETOOLONG");
        expect(readdirSync(folder)).toEqual([]);
    });

    it("ends with 2 when the name is none", async () => {
        const { code, err } = await c360(["init", emptyFolder(), "--name", "Acme GmbH"]);
        expect(code).toBe(2);
        expect(err).toContain("small letters, digits and underscores");
    });
});

describe("c360 init on a terminal", () => {
    /** Runs it for somebody who gives these answers; returns what was asked. */
    async function answering(words: readonly string[], cwd: string, answers: string[]): Promise<readonly string[]> {
        const asked: string[] = [];
        const ask = async (question: string): Promise<string> => {
            asked.push(question);
            return answers.shift() ?? "";
        };
        const silent = { out: () => {}, err: () => {}, cwd, colour: false, interactive: true, ask };
        expect(await runCommandLine(words, silent)).toBe(0);
        return asked;
    }

    it("asks for the name until it is one, and proposes the folder's", async () => {
        const folder = emptyFolder();
        const asked = await answering(["init", "shop"], folder, ["My Shop", "my_shop"]);
        expect(asked).toHaveLength(2);
        expect(asked[0]).toBe("Name of the project (shop): ");
        expect(read(folder, "shop/models/project.yaml")).toContain("name: my_shop\n");
    });

    it("asks nothing that a flag answers", async () => {
        const folder = emptyFolder();
        expect(await answering(["init", "a", "--name", "given"], folder, [])).toEqual([]);
        expect(await answering(["init", "b", "--yes"], folder, [])).toEqual([]);
        expect(read(folder, "b/models/project.yaml")).toContain("name: b\n");
    });
});
