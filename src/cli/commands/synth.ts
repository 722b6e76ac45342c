import { join, relative, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { quotedWord } from "../../project/init.js";
import { writeSynthetic } from "../../project/synthesize.js";
import { type DialName, type Dials, dialFault, dialNames, dials, flagOf } from "../../synth/dials.js";
import { momentOf } from "../../synth/moment.js";
import { type Batches, momentsOf } from "../../synth/synthesize.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { instant } from "../instant.js";
import { natural, type ProjectOption, positive, projectFolder, withProject } from "../options.js";
import { counted, elapsed, grouped, report } from "../report.js";
import { openProject } from "../sound-project.js";
import type { Terminal } from "../terminal.js";

interface SynthCommandOptions extends ProjectOption, Partial<Dials> {
    readonly profiles: number;
    readonly seed: number;
    readonly out: string;
    readonly asOf: string;
    readonly growth: number;
    readonly batches?: number;
    readonly every: number;
}

/** `c360 synth` */
export const synthCommand: Subcommand = {
    define: (program, run) => {
        const command = withProject(program.command("synth"))
            .description("Write realistic raw data for every declared source, and the truth of who is who.")
            .requiredOption("--out <dir>", "the folder to write: <dir>/<source>/<table>.csv and <dir>/truth.csv")
            .option("--profiles <n>", "how many people there are", positive, 2000)
            .option("--seed <n>", "the same seed gives the same bytes", natural, 1)
            .option("--as-of <instant>", "the present of the data", instant, "2026-01-31 00:00:00.000000")
            .option("--growth <factor>", "how many times as many people join each year", factor, 1)
            .option("--batches <n>", "write <dir>/batch_1 to batch_<n>: the raw tables as they stood then", positive)
            .option("--every <days>", "how many days lie between batches", positive, 7)
            .optionsGroup("How often it happens, as a share from 0 to 1:");
        for (const name of dialNames) {
            const { about, usual } = dials[name];
            const option = new Option(`${flagOf(name)} <share>`, `${about} (usually ${usual})`);
            command.addOption(option.argParser(share));
        }
        command
            .addHelpText(
                "after",
                "\nExample:\n  c360 synth --profiles 2000 --seed 1 --out data\n" +
                    "  c360 synth --out data --batches 3 --late 0.2 --corrections 0.9",
            )
            .action((given: SynthCommandOptions) =>
                run(async (terminal) => {
                    const fault = dialFault(turnedBy(given));
                    if (fault !== null) command.error(`error: ${fault}`);
                    const project = openProject(projectFolder(given, terminal), "text", terminal);
                    if (project === undefined) return exitCode.findings;
                    const started = performance.now();
                    const out = resolve(terminal.cwd, given.out);
                    const { profiles, seed, asOf, growth, batches, every } = given;
                    const { value: files, diagnostics } = await writeSynthetic(project, {
                        ...{ profiles, seed, asOf, growth, out, dials: turnedBy(given) },
                        ...(batches !== undefined && { batches: { count: batches, every } }),
                    });
                    const where = relative(terminal.cwd, out) || ".";
                    const parts = batches === undefined ? "" : ` in ${counted(batches, "batch")}`;
                    terminal.out(
                        `Wrote ${counted(files.length, "file")}${parts} about ${grouped(profiles)} people to ${where} in ${elapsed(performance.now() - started)}\n`,
                    );
                    if (batches !== undefined) printBatches(out, asOf, { count: batches, every }, terminal);
                    return report(diagnostics, project.texts, "text", terminal);
                }),
            );
    },
};

/** How each batch is built: at the time it was taken. */
function printBatches(out: string, asOf: string, batches: Batches, terminal: Terminal): void {
    for (const [index, moment] of momentsOf({ asOf: momentOf(asOf) }, batches).entries()) {
        const folder = quotedWord(relative(terminal.cwd, join(out, `batch_${index + 1}`)));
        const instantOf = new Date(moment * 1000).toISOString().replace(/(T00:00:00)?\.000Z$/, "");
        terminal.out(`  c360 build --data ${folder} --as-of ${instantOf}\n`);
    }
}

/** The dials that the command line names. */
function turnedBy(given: Partial<Record<DialName, number>>): Partial<Dials> {
    return Object.fromEntries(dialNames.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}

function share(text: string): number {
    const value = Number(text);
    if (!/^(0|1|0?\.\d+|1\.0*|0\.)$/.test(text) || value < 0 || value > 1) {
        throw new InvalidArgumentError("It must be a number from 0 to 1.");
    }
    return value;
}

function factor(text: string): number {
    const value = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 1000) {
        throw new InvalidArgumentError("It must be a number above 0, at most 1000.");
    }
    return value;
}
