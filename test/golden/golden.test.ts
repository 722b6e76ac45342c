import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/diagnostics/result.js";
import { compile } from "../../src/project/compile.js";
import { generate } from "../../src/project/generate.js";
import { isSound } from "../../src/project/prepare.js";
import { test } from "../../src/project/test.js";
import { root } from "../architecture/source-files.js";

/**
 * Each folder beside this file is a case: `models/`, and `expected/`, the tree that is generated from it.
 * `UPDATE_GOLDEN=1` rewrites the trees; read what changed as a reviewer would.
 */
const folder = join(root, "test/golden");
const cases = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const update = process.env.UPDATE_GOLDEN === "1";

describe.each(cases)("the golden case %s", (name) => {
    const at = join(folder, name);

    it("generates the expected tree, to the byte, and nothing else", async () => {
        const { value: project, diagnostics } = compile({ folder: at });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!isSound(project)) throw new Error("the model has errors");
        const out = update ? join(at, "expected") : mkdtempSync(join(tmpdir(), "c360-golden-"));
        const generated = await generate(project, { out, cache: false, overwrite: true });
        expect(generated.diagnostics).toEqual([]);
        expect(filesOf(out)).toEqual(filesOf(join(at, "expected")));
        for (const path of filesOf(out)) {
            expect(readFileSync(join(out, path), "utf8"), path).toBe(readFileSync(join(at, "expected", path), "utf8"));
        }
        if (!update) rmSync(out, { recursive: true });
    });

    it("holds its own fixtures", async () => {
        const { value: project } = compile({ folder: at });
        if (!isSound(project)) throw new Error("the model has errors");
        const { value: results, diagnostics } = await test(project);
        expect(hasErrors(diagnostics)).toBe(false);
        expect(results.length).toBeGreaterThan(0);
        expect(results.filter(({ status }) => status !== "passed").map((result) => result.name)).toEqual([]);
    });
});

describe("golden trees", () => {
    it("belong to a case each", () => {
        expect(cases.filter((name) => !existsSync(join(folder, name, "models")))).toEqual([]);
        expect(cases.length).toBeGreaterThan(3);
    });
});

function filesOf(at: string): readonly string[] {
    if (!existsSync(at)) return [];
    return readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1))
        .sort();
}
