import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnwritableProject, writeFiles } from "../../src/init/write-files.js";

let folder = "";
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = new Map([
    ["models/a.yaml", "a\n"],
    [".github/workflows/c360.yml", "w\n"],
    ["README.md", "r\n"],
]);

describe("writing a project", () => {
    it("makes the folders that are missing and leaves nothing else", () => {
        const project = join(folder, "x/y");
        writeFiles(project, files);
        expect(readdirSync(project).sort()).toEqual([".github", "README.md", "models"]);
        expect(readFileSync(join(project, "models/a.yaml"), "utf8")).toBe("a\n");
    });

    it("takes everything back when a file turns up that nobody expected", () => {
        writeFileSync(join(folder, "README.md"), "mine\n");
        expect(() => writeFiles(folder, files)).toThrow(UnwritableProject);
        expect(readdirSync(folder)).toEqual(["README.md"]);
        expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine\n");
    });

    it("takes everything back when models/ is not empty after all", () => {
        mkdirSync(join(folder, "models"));
        writeFileSync(join(folder, "models/mine.yaml"), "mine\n");
        expect(() => writeFiles(folder, files)).toThrow(UnwritableProject);
        expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["models", "models/mine.yaml"]);
    });
});
