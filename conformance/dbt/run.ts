/**
 * Proves with real dbt that the generated project parses, compiles, builds and passes its tests without a warning, and
 * that its rows are those of the embedded engine. dbt is installed into a temporary folder, which is removed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Cell, failed, notRun, steps } from "./cell.js";
import { lint } from "./lint.js";
import { prove } from "./prove.js";
import { makePython, type Python } from "./python.js";
import { type Line, report } from "./report.js";
import { makeSubject, type Subject } from "./subject.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The oldest version that the generated project admits, and the newest that pip alone can install. */
const versions = [
    { dbt: "1.10.8", adapter: "1.10.0" },
    { dbt: "1.11.16", adapter: "1.10.1" },
] as const;

/** That of the embedded engine: other versions write other files. */
const duckdb = "1.5.5";
const sqlfluff = "4.5.0";

const ending = new AbortController();
const { signal } = ending;
for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => ending.abort(new Error(`ended by ${name}`)));

async function proveVersion(
    { dbt, adapter }: (typeof versions)[number],
    made: Promise<Subject>,
    folder: string,
): Promise<Line> {
    const requirements = [`dbt-core==${dbt}`, `dbt-duckdb==${adapter}`, `duckdb==${duckdb}`];
    const python = await makePython(join(folder, `python-${dbt}`), requirements, { within: folder, signal });
    const subject = await made;
    const cells =
        python.kind === "ready"
            ? await prove(python.program("dbt"), subject, { folder: join(folder, `dbt-${dbt}`), signal })
            : steps.map((step) => without(python, step));
    return { engine: "duckdb", program: `dbt ${dbt}`, cells };
}

async function lintModels(made: Promise<Subject>, folder: string): Promise<Line> {
    const requirements = [`sqlfluff==${sqlfluff}`];
    const python = await makePython(join(folder, "python-sqlfluff"), requirements, { within: folder, signal });
    const subject = await made;
    const cell =
        python.kind === "ready"
            ? await lint(python.program("sqlfluff"), subject, { folder: join(folder, "lint"), signal })
            : without(python, "lint");
    return { engine: "-", program: `sqlfluff ${sqlfluff}`, cells: [cell] };
}

function without(python: Exclude<Python, { readonly kind: "ready" }>, step: Cell["step"]): Cell {
    switch (python.kind) {
        case "absent":
            return notRun(step, `the package source has no ${python.missing}`);
        case "failed":
            return failed(step, python.output);
    }
}

async function run(): Promise<boolean> {
    const folder = mkdtempSync(join(tmpdir(), "c360-dbt-"));
    try {
        const made = makeSubject(repository, folder);
        const lines = await Promise.all([
            ...versions.map((version) => proveVersion(version, made, folder)),
            lintModels(made, folder),
        ]);
        const { text, sound } = report(lines);
        process.stdout.write(text);
        return sound;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        process.stdout.write(`FAILED  ${reason}\n\n0 passed, 1 failed\n`);
        return false;
    } finally {
        // What still runs would write to a folder that is gone.
        ending.abort(new Error("the run is over"));
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

process.exitCode = (await run()) ? 0 : 1;
