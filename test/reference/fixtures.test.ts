import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runFixture } from "../../src/fixtures/run-fixture.js";
import { compile } from "../../src/project/compile.js";
import { isSound, prepare } from "../../src/project/prepare.js";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const { value: project } = compile({ folder });
if (!isSound(project)) throw new Error("the reference model is valid");
const prepared = prepare(project, "duckdb").value;
if (prepared === undefined) throw new Error("there is DuckDB");

it.each(project.fixtures.map((fixture) => [fixture.name.replaceAll("_", " "), fixture] as const))(
    "%s",
    async (_, fixture) => {
        const { failures, diagnostics } = await runFixture(fixture, prepared.warehouse, prepared.renderer, project);
        expect({ failures, diagnostics }).toEqual({ failures: [], diagnostics: [] });
    },
);
