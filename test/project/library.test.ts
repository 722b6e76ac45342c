import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { asOfText, build, check, compile, generate, isSound, test, writeSynthetic } from "../../src/project/index.js";
import { root } from "../architecture/source-files.js";

const folder = mkdtempSync(join(tmpdir(), "c360-library-"));
cpSync(join(root, "test/golden/history/models"), join(folder, "models"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { value: project, diagnostics } = compile({ folder });
if (!isSound(project)) throw new Error("the golden model has errors");
const sound = project;

it("compiles, generates, checks, tests, synthesizes and builds from a program", async () => {
    expect(diagnostics).toEqual([]);
    expect((await generate(sound)).value.changed.length).toBeGreaterThan(20);
    expect((await check(sound)).diagnostics).toEqual([]);
    expect((await test(sound)).value.map(({ status }) => status)).toEqual(["passed"]);
    const data = join(folder, "data");
    await writeSynthetic(sound, { out: data, profiles: 20, seed: 1, asOf: "2026-01-31" });
    const built = await build(sound, { input: { kind: "folder", path: data }, asOf: "2026-01-31" });
    expect(built.diagnostics).toEqual([]);
    expect(built.value.file).toBe(join(folder, ".c360/warehouse.duckdb"));
});

it("refuses an instant that is none: project/bad-instant", async () => {
    const built = await build(sound, { input: { kind: "folder", path: folder }, asOf: "2026-02-30" });
    expect(built.diagnostics.map(({ code }) => code)).toEqual(["project/bad-instant"]);
});

it("reads days and instants as UTC", () => {
    expect(asOfText("2026-01-31")).toBe("2026-01-31 00:00:00.000000");
    expect(asOfText("2026-01-31T10:00:00+02:00")).toBe("2026-01-31 08:00:00.000000");
    expect(asOfText("2026-01-31 10:00:00.5")).toBe("2026-01-31 10:00:00.500000");
    expect(asOfText("2026-02-30")).toBeUndefined();
    expect(asOfText("2026-01-31T25:00:00Z")).toBeUndefined();
    expect(asOfText("9999-12-31T23:59:59-10:00")).toBeUndefined();
    expect(asOfText("tomorrow")).toBeUndefined();
});
