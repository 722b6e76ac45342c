import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { asOfText } from "../../project/as-of.js";
import { build } from "../../project/build.js";
import { printBuild } from "../build-summary.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { instant } from "../instant.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { buildProgress } from "../progress.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";

interface BuildCommandOptions extends ProjectOption, FormatOption {
    readonly data?: string;
    readonly db?: string;
    readonly out?: string;
    readonly asOf?: string;
    readonly fresh?: boolean;
}

/** `c360 build` */
export const buildCommand: Subcommand = {
    define: (program, run) =>
        options(program.command("build")).action((given: BuildCommandOptions, command: Command) => {
            if (given.data === undefined && given.db === undefined) {
                command.error("error: name the raw data: --data <dir> or --db <file>", { exitCode: exitCode.usage });
            }
            return run(async (terminal) => {
                const folder = projectFolder(given, terminal);
                const project = openProject(folder, given.format, terminal);
                if (project === undefined) return exitCode.findings;
                const path = resolve(terminal.cwd, given.data ?? given.db ?? "");
                const shown = relative(terminal.cwd, path) || ".";
                const progress = buildProgress(terminal, given.format);
                const started = performance.now();
                const { value, diagnostics } = await build(project, {
                    input: { kind: given.data === undefined ? "database" : "folder", path: shown },
                    ...(given.out !== undefined && { out: resolve(terminal.cwd, given.out) }),
                    asOf: given.asOf ?? asOfText(new Date().toISOString().slice(0, 19)) ?? "",
                    fresh: given.fresh === true,
                    ...erasureKey(process.env),
                    onLoaded: progress.loaded,
                    onMade: progress.made,
                });
                progress.end();
                const code = report(diagnostics, project.texts, given.format, terminal);
                if (given.format === "text") printBuild(value, performance.now() - started, terminal);
                return code;
            });
        }),
};

/** A secret stands in the environment, never in the project. */
const erasureKey = ({ C360_ERASURE_KEY: key }: NodeJS.ProcessEnv): { readonly erasureKey?: string } =>
    key === undefined ? {} : { erasureKey: key };

const options = (command: Command): Command =>
    withFormat(withProject(command))
        .description("Build the whole warehouse on the embedded DuckDB and run its tests.")
        .addOption(new Option("--data <dir>", "raw data: <dir>/<source>/<table>.{csv,parquet,ndjson}").conflicts("db"))
        .option("--db <file>", "raw data: a DuckDB file with the schemas of the sources")
        .option("--out <file>", "the database file to write (default: .c360/warehouse.duckdb)")
        .option("--as-of <instant>", "nothing later exists for the run (default: now)", instant)
        .option(
            "--fresh",
            "ignore what the build before left, and make everything anew; snapshots of source tables are lost",
        )
        .addHelpText("after", "\nExample:\n  c360 build --data data --as-of 2026-01-31");
