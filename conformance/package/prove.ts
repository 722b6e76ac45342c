import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Finished, runCommand } from "./command.js";

/** One thing that a user does, and whether it went as it should. */
export interface Fact {
    readonly what: string;
    readonly failure: string | null;
}

export interface Subject {
    /** An empty project into which the package was installed. */
    readonly folder: string;
    /** Of the package. */
    readonly version: string;
}

/**
 * Does what a new user does, on one Node: every command through `npx`, in a project of its own below the one that has
 * the package.
 *
 * @param bin holds the Node; undefined for the one that is on the path
 */
export async function prove(
    { folder, version }: Subject,
    name: string,
    bin: string | undefined,
): Promise<readonly Fact[]> {
    const project = join(folder, name);
    const facts: Fact[] = [];
    const run = (program: string, args: readonly string[], where = project): Promise<Finished> =>
        runCommand(program, args, { folder: where, ...(bin !== undefined && { bin }) });
    const expect = async (what: string, ran: Promise<Finished>, holds: (out: string) => boolean): Promise<void> => {
        const { succeeded, out, reason } = await ran;
        facts.push({ what, failure: succeeded && holds(out) ? null : reason });
    };
    const c360 = (...args: readonly string[]): Promise<Finished> => run("npx", ["--no-install", "c360", ...args]);

    await expect(
        "--version",
        run("npx", ["--no-install", "c360", "--version"], folder),
        (out) => out.trim() === version,
    );
    await expect("init", run("npx", ["--no-install", "c360", "init", name, "--yes"], folder), (out) =>
        out.includes("npx c360 demo"),
    );
    await expect("validate", c360("validate"), (out) => out.startsWith("no problems"));
    override(folder, project);
    await expect("generate, with a template of its own", c360("generate"), () =>
        readFileSync(join(project, "generated/dbt/models/marts/climber/dim_climber.sql"), "utf8").includes("-- ours\n"),
    );
    await expect("synth", c360("synth", "--profiles", "200", "--out", "data"), (out) => out.startsWith("Wrote"));
    await expect("build", c360("build", "--data", "data"), (out) => out.includes(" 0 failed"));
    await expect(
        "the library",
        run("node", [join(folder, "library.js"), project]),
        (out) => out === "climber 2 built\n",
    );
    return facts;
}

/** Templates are copied from the package and changed. */
function override(folder: string, project: string): void {
    const path = "templates/dbt/entities/resolved_dimension.hbs";
    mkdirSync(join(project, "templates/dbt/entities"), { recursive: true });
    copyFileSync(join(folder, "node_modules/c360", path), join(project, path));
    writeFileSync(join(project, path), `-- ours\n${readFileSync(join(project, path), "utf8")}`);
}
