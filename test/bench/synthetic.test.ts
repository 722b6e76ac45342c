import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { syntheticProject } from "../../bench/synthetic/project.js";
import { check, compile, generate, isSound, prepare } from "../../src/project/index.js";

const folder = mkdtempSync(join(tmpdir(), "c360-synthetic-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("makes the same project of the same size and seed, and another of another seed", () => {
    const [one, same, other] = [7, 7, 8].map((seed) => [...syntheticProject({ relations: 100, seed })]);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
});

it("makes a project of a hundred relations that validates without a finding, generates and checks", async () => {
    for (const [path, text] of syntheticProject({ relations: 100, seed: 7 })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    const { value: project, diagnostics } = compile({ folder });
    expect(diagnostics).toEqual([]);
    if (!isSound(project)) throw new Error("it has errors");
    const relations = prepare(project).value?.warehouse.relations.length ?? 0;
    expect(relations).toBeGreaterThanOrEqual(100);
    expect(relations).toBeLessThan(150);
    expect((await generate(project)).diagnostics).toEqual([]);
    expect((await check(project)).diagnostics).toEqual([]);
});

it("makes a project of a thousand relations of about two hundred tables, three hundred events, fifty entities", () => {
    const files = [...syntheticProject({ relations: 1000, seed: 7 })].map(([path, text]) => ({ path, text }));
    const count = (pattern: RegExp): number =>
        files.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
    expect(count(/^ {6}- name: \w+\n {8}description: .*\n {8}key: /gm)).toBeGreaterThan(150);
    expect(count(/^ {4}label: /gm)).toBeGreaterThan(200);
    expect(count(/^ {4}(from|identity): \w[\w.]*\n {4}(key|requires|attributes): /gm)).toBeGreaterThan(45);
    expect(files.length).toBeGreaterThan(50);
});
