import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { FixtureResult } from "../../src/fixtures/result.js";
import { runFixtures } from "../../src/fixtures/run-fixtures.js";
import { compile } from "../../src/project/compile.js";
import { isSound, prepare } from "../../src/project/prepare.js";

const { value: project } = compile({ folder: fileURLToPath(new URL("../..", import.meta.url)) });
if (!isSound(project)) throw new Error("the reference model is valid");
const prepared = prepare(project, "duckdb").value;
if (prepared === undefined) throw new Error("there is DuckDB");

const results = new Map<string, FixtureResult>();

beforeAll(async () => {
    for (const result of await runFixtures(project.fixtures, prepared.warehouse, prepared.renderer, project)) {
        results.set(result.name, result);
    }
}, 120_000);

it.each(project.fixtures.map(({ name }) => [name.replaceAll("_", " "), name] as const))("%s", (_, name) => {
    const { failures, diagnostics } = results.get(name) ?? {};
    expect({ failures, diagnostics }).toEqual({ failures: [], diagnostics: [] });
});
