import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cell, failed, passed } from "./cell.js";
import { type CommandOptions, type Finished, lastLines, runCommand } from "./command.js";
import { leaveBehind, relationsIn } from "./database.js";
import { laterAsOf } from "./later.js";
import { compareWarehouses } from "./rows.js";
import { asOf, copyRaw, layOut, type Subject } from "./subject.js";

/**
 * Runs one version of dbt over the generated project, as its README says, and compares what it built with what the
 * embedded engine built.
 *
 * @param dbt path of the program
 * @param options the folder where the project is laid out; it is made
 */
export async function prove(dbt: string, subject: Subject, options: CommandOptions): Promise<readonly Cell[]> {
    const { folder } = options;
    layOut(subject, folder);
    const runFor =
        (moment: string): Run =>
        (command, ...args) =>
            runCommand(dbt, [command, "--warn-error", "--no-use-colors", "--vars", `{as_of: "${moment}"}`, ...args], {
                ...options,
                environment: { DBT_SEND_ANONYMOUS_USAGE_STATS: "false" },
            });
    const run = runFor(asOf);
    // One after the other: each begins with what the one before has left.
    return [
        await parse(run),
        await compile(run, folder),
        await build(run, folder, subject),
        tests(folder, subject),
        await rowsEqual("rows equal", folder, subject, subject.engineFile),
        await buildAgain(runFor(laterAsOf), folder, subject),
        await rowsEqual("rows equal again", folder, subject, subject.later.engineFile),
    ];
}

type Run = (command: string, ...args: readonly string[]) => Promise<Finished>;

async function parse(run: Run): Promise<Cell> {
    const flags = ["--no-partial-parse", "--show-all-deprecations", "--profiles-dir", "."];
    const { succeeded, output } = await run("parse", ...flags);
    return succeeded ? passed("parse", "no warning") : failed("parse", lastLines(output));
}

/** The database is opened to be read only, so a statement that makes or drops anything fails, work tables included. */
async function compile(run: Run, folder: string): Promise<Cell> {
    const database = join(folder, "warehouse.duckdb");
    const before = readFileSync(database);
    const { succeeded, output } = await run("compile", "--profiles-dir", readOnlyProfile(folder));
    if (!succeeded) return failed("compile", lastLines(output));
    if (!before.equals(readFileSync(database))) return failed("compile", "it changed the database");
    return passed("compile", "nothing written");
}

function readOnlyProfile(folder: string): string {
    const example = readFileSync(join(folder, "profiles.example.yml"), "utf8");
    const line = /^( +)path: warehouse\.duckdb$/m;
    if (!line.test(example)) throw new Error("profiles.example.yml names no `path: warehouse.duckdb`");
    const profile = example.replace(line, "$&\n$1config_options: {access_mode: READ_ONLY}");
    const reader = join(folder, "reader");
    mkdirSync(reader);
    writeFileSync(join(reader, "profiles.yml"), profile);
    return reader;
}

/** A work table of a run that was killed is there before, and must be gone after, like those of this run. */
async function build(run: Run, folder: string, { warehouse }: Subject): Promise<Cell> {
    const database = join(folder, "warehouse.duckdb");
    const work = warehouse.relations.flatMap(({ program }) => program?.prefix ?? []);
    await leaveBehind(
        database,
        work.map((prefix) => `${prefix}__work_left_behind`),
    );
    const { succeeded, output } = await run("build", "--profiles-dir", ".");
    if (!succeeded) return failed("build", lastLines(output));
    const wanted = warehouse.relations.map(({ name }) => name).sort();
    const real = await relationsIn(database);
    return wanted.join() === real.join()
        ? passed("build", `${real.length} models`)
        : failed("build", `there are ${real.join(", ")}; planned are ${wanted.join(", ")}`);
}

/** What dbt itself says about the build: every test passed, none warned, none was left out. */
function tests(folder: string, { warehouse }: Subject): Cell {
    const results = resultsOf(join(folder, "target", "run_results.json")).filter(({ id }) => id.startsWith("test."));
    const others = results.filter(({ status }) => status !== "pass");
    if (others.length > 0) return failed("tests", others.map(({ id, status }) => `${id}: ${status}`).join("\n"));
    // Each model has a key, which is unique and not null.
    if (results.length < 2 * warehouse.relations.length) return failed("tests", `only ${results.length} ran`);
    return passed("tests", `${results.length} tests`);
}

interface NodeResult {
    readonly id: string;
    readonly status: string;
}

function resultsOf(path: string): readonly NodeResult[] {
    const read = JSON.parse(readFileSync(path, "utf8")) as {
        readonly results: readonly { readonly unique_id: string; readonly status: string }[];
    };
    return read.results.map(({ unique_id: id, status }) => ({ id, status }));
}

/** Days later: what stands in the database is gone on from, by dbt as by the engine. */
async function buildAgain(run: Run, folder: string, { warehouse, later }: Subject): Promise<Cell> {
    const tempDirectory = join(folder, "spill");
    await copyRaw(warehouse, { from: later.rawFile, to: join(folder, "warehouse.duckdb"), tempDirectory });
    const { succeeded, output } = await run("build", "--profiles-dir", ".");
    return succeeded ? passed("second build", "every test passed") : failed("second build", lastLines(output));
}

async function rowsEqual(
    step: "rows equal" | "rows equal again",
    folder: string,
    { warehouse }: Subject,
    engineFile: string,
): Promise<Cell> {
    // A file of its own: another version is compared at the same time.
    const engine = join(folder, "engine.duckdb");
    copyFileSync(engineFile, engine);
    const files = { engine, dbt: join(folder, "warehouse.duckdb"), tempDirectory: join(folder, "spill") };
    const { relations, rows, differences } = await compareWarehouses(warehouse, files);
    if (differences.length > 0) return failed(step, differences.join("\n"));
    return rows > 0 ? passed(step, `${rows} rows of ${relations} relations`) : failed(step, "no row");
}
