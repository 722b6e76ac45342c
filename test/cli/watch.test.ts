import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { main, temporaryFolder } from "./command-line.js";

const model = readFileSync(join(root, "test/golden/history/models/model.yaml"), "utf8");
const broken = model.replace("entities:", "entitys:");
const watching = "Watching models/ and templates/; Ctrl-C ends.\n";

let folder = "";
let child: ChildProcess | undefined;
let log = "";
let read = 0;

/** What was printed since it was last waited for. */
const printed = (): string => readFileSync(log, "utf8").slice(read);

/** Starts a command in a copy of a golden case. */
async function start(...words: readonly string[]): Promise<void> {
    folder = temporaryFolder();
    cpSync(join(root, "test/golden/history/models"), join(folder, "models"), { recursive: true });
    read = 0;
    // Both streams go to one file, because two pipes do not keep the order between them.
    log = join(temporaryFolder(), "log");
    const file = openSync(log, "a");
    child = spawn(process.execPath, [main, ...words, "--watch"], {
        cwd: folder,
        env: { ...process.env, NO_COLOR: "1" },
        stdio: ["ignore", file, file],
    });
    closeSync(file);
    await until(watching);
}

/** Waits until the text is printed; returns what was printed up to it since the last call. */
async function until(text: string): Promise<string> {
    const deadline = Date.now() + 20_000;
    while (!printed().includes(text)) {
        if (Date.now() > deadline) throw new Error(`\`${text.trim()}\` was never printed, but\n${printed()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const found = printed();
    const end = found.indexOf(text) + text.length;
    read += end;
    return found.slice(0, end);
}

async function interrupt(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    const closed = new Promise<number | null>((resolve) => child?.on("close", resolve));
    child?.kill(signal);
    return await closed;
}

const write = (text: string, path = "models/model.yaml"): void => writeFileSync(join(folder, path), text);

afterEach(() => {
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
    rmSync(dirname(log), { recursive: true, force: true });
});

describe("c360 validate --watch", () => {
    it("runs again when a file changes, whatever it finds, and ends with 0 on Ctrl-C", async () => {
        await start("validate");
        write(broken);
        const found = await until(watching);
        expect(found).toContain("models/model.yaml changed.\n");
        expect(found).toContain("error[language/unknown-key]");
        write(model);
        expect(await until(watching)).toContain("no problems in 1 file");
        expect(await interrupt()).toBe(0);
        expect(printed()).toBe("");
    }, 60_000);

    it("sees every file that an editor renames into its place", async () => {
        await start("validate");
        for (const [text, outcome] of [
            [broken, "error[language/unknown-key]"],
            [model, "no problems in 1 file"],
            [broken, "error[language/unknown-key]"],
        ] as const) {
            write(text, "models/.model.yaml.swp");
            renameSync(join(folder, "models/.model.yaml.swp"), join(folder, "models/model.yaml"));
            expect(await until(watching)).toContain(outcome);
        }
        expect(await interrupt("SIGTERM")).toBe(0);
    }, 60_000);

    it("sees files of new folders, and of folders that were made anew", async () => {
        await start("validate");
        mkdirSync(join(folder, "models/more/deep"), { recursive: true });
        write("entitys: []\n", "models/more/deep/new.yaml");
        expect(await until(watching)).toContain("error[language/unknown-key]");
        rmSync(join(folder, "models"), { recursive: true });
        expect(await until(watching)).toContain("error[project/no-models]");
        mkdirSync(join(folder, "models"));
        write(model);
        // The new folder may be seen before its file is.
        expect(await until("no problems in 1 file")).toContain("models/model.yaml changed.");
        await until(watching);
        write(broken);
        expect(await until(watching)).toContain("error[language/unknown-key]");
    }, 60_000);

    it("runs once for a file that is written in steps, and not for one that is no part of the project", async () => {
        await start("validate");
        for (let length = 0; length < model.length; length += 500) write(model.slice(0, length));
        write(broken);
        const found = await until(watching);
        expect(found.match(/^\d+ errors?/gm)).toHaveLength(1);
        write("notes", "notes.txt");
        write("swap", "models/.model.yaml.swp");
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(printed()).toBe("");
    }, 60_000);
});

describe("c360 generate --watch", () => {
    const types = (): string => readFileSync(join(folder, "generated/types/enums.ts"), "utf8");

    it("writes what follows from a change, and nothing from a model with errors", async () => {
        await start("generate");
        expect(types()).not.toContain("ruby");
        write(broken);
        expect(await until(watching)).toContain("error[language/unknown-key]");
        write(model.replaceAll("silver, gold]", "silver, gold, ruby]"));
        expect(await until(watching)).toMatch(/^Wrote \d+ files? of \d+ in /m);
        expect(types()).toContain("ruby");
        expect(await interrupt()).toBe(0);
    }, 60_000);

    it("runs again when a template of the project's own changes", async () => {
        await start("generate");
        const path = "dbt/entities/keyed_dimension.hbs";
        mkdirSync(join(folder, "templates/dbt/entities"), { recursive: true });
        write(`-- ours\n${readFileSync(join(root, "templates", path), "utf8")}`, `templates/${path}`);
        const found = await until(watching);
        expect(found).toContain(`templates/${path} changed.`);
        expect(found).toMatch(/^Wrote \d+ files? of \d+ in /m);
    }, 60_000);
});
