import { relative, resolve } from "node:path";
import { writeSynthetic } from "../../project/synthesize.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { instant } from "../instant.js";
import { natural, type ProjectOption, positive, projectFolder, withProject } from "../options.js";
import { counted, elapsed, grouped, report } from "../report.js";
import { openProject } from "../sound-project.js";

interface SynthCommandOptions extends ProjectOption {
    readonly profiles: number;
    readonly seed: number;
    readonly out: string;
    readonly asOf: string;
}

/** `c360 synth` */
export const synthCommand: Subcommand = {
    define: (program, run) =>
        withProject(program.command("synth"))
            .description("Write realistic raw data for every declared source, and the truth of who is who.")
            .requiredOption("--out <dir>", "the folder to write: <dir>/<source>/<table>.csv and <dir>/truth.csv")
            .option("--profiles <n>", "how many people there are", positive, 2000)
            .option("--seed <n>", "the same seed gives the same bytes", natural, 1)
            .option("--as-of <instant>", "the present of the data", instant, "2026-01-31 00:00:00.000000")
            .addHelpText("after", "\nExample:\n  c360 synth --profiles 2000 --seed 1 --out data")
            .action((given: SynthCommandOptions) =>
                run(async (terminal) => {
                    const project = openProject(projectFolder(given, terminal), "text", terminal);
                    if (project === undefined) return exitCode.findings;
                    const started = performance.now();
                    const out = resolve(terminal.cwd, given.out);
                    const { profiles, seed, asOf } = given;
                    const { value: files, diagnostics } = await writeSynthetic(project, { profiles, seed, asOf, out });
                    const where = relative(terminal.cwd, out) || ".";
                    terminal.out(
                        `Wrote ${counted(files.length, "file")} about ${grouped(profiles)} people to ${where} in ${elapsed(performance.now() - started)}\n`,
                    );
                    return report(diagnostics, project.texts, "text", terminal);
                }),
            ),
};
