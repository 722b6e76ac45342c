import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { FixtureResult } from "../fixtures/result.js";
import { runFixtures } from "../fixtures/run-fixtures.js";
import { nearest } from "../text/nearest.js";
import { projectDiagnostics } from "./diagnostics.js";
import { prepare, type SoundProject } from "./prepare.js";

export interface TestOptions {
    /** Only fixtures whose names contain this text. */
    readonly name?: string;
    /** Called as each is done, in the order of their names. */
    readonly onResult?: (result: FixtureResult) => void;
}

/**
 * Builds each fixture on the embedded DuckDB and compares what came out with what it expects.
 *
 * @returns what came of each; a fixture that could not be run has its own diagnostics
 * @example
 * const { value: results } = await test(project, { name: "guest_order" });
 * results.map(({ name, status }) => `${status} ${name}`)
 * // ["passed a_guest_order_belongs_to_the_account_with_its_email"]
 */
export async function test(
    project: SoundProject,
    { name, onResult }: TestOptions = {},
): Promise<Result<readonly FixtureResult[]>> {
    const fixtures = project.fixtures.filter((fixture) => name === undefined || fixture.name.includes(name));
    if (name !== undefined && fixtures.length === 0) return { value: [], diagnostics: [unknownFixture(name, project)] };
    const { value: prepared, diagnostics } = prepare(project, "duckdb");
    if (prepared === undefined) return { value: [], diagnostics };
    const results = await runFixtures(fixtures, prepared.warehouse, prepared.renderer, {
        places: project.places,
        ...(onResult !== undefined && { onResult }),
    });
    return { value: results, diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)] };
}

function unknownFixture(name: string, { model, places, fixtures }: SoundProject): Diagnostic {
    const span = places.get(model.project.origin.path) ?? { file: model.project.origin.file, start: 0, end: 0 };
    const near = nearest(
        name,
        fixtures.map((fixture) => fixture.name),
    );
    return projectDiagnostics.report("unknown-fixture", { span }, { name, near });
}
