import { relative, resolve } from "node:path";
import { hasErrors } from "../../diagnostics/result.js";
import { type InitSummary, init, proposedName, quotedWord, shell } from "../../project/init.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { type FormatOption, isModelName, modelName, withFormat } from "../options.js";
import { counted, report } from "../report.js";
import type { Terminal } from "../terminal.js";
import { version } from "../version.js";

interface InitCommandOptions extends FormatOption {
    readonly name?: string;
    readonly yes?: boolean;
    readonly from?: string;
    readonly source?: string;
}

/** `c360 init` */
export const initCommand: Subcommand = {
    define: (program, run) =>
        withFormat(program.command("init"))
            .description("Begin a project: a small model that runs, and what a repository needs around it.")
            .argument("[dir]", "the folder of the project, made when there is none", ".")
            .option("--name <name>", "what the project is called; its folder's name by default", modelName)
            .option("-y, --yes", "ask nothing, take what is proposed")
            .option(
                "--from <path>",
                "raw data (a folder, a DuckDB file), dbt sources (.yml) or a tracking plan (.json)",
            )
            .option(
                "--source <name>",
                "with --from: what the source of a tracking plan, or of files without a folder, is called",
                modelName,
            )
            .addHelpText("after", "\nExample:\n  c360 init acme --name acme\n  c360 init acme --from exports")
            .action((dir: string, given: InitCommandOptions) =>
                run(async (terminal) => {
                    const folder = resolve(terminal.cwd, dir);
                    const name = given.name ?? (await askName(folder, given, terminal));
                    const { value, diagnostics } = await init({
                        folder,
                        name,
                        version: version(),
                        ...(given.from !== undefined && { from: rawData(given.from, given, terminal) }),
                    });
                    const code = report(diagnostics, (file) => value.texts.get(file), given.format, terminal);
                    if (hasErrors(diagnostics) || given.format !== "text") return code;
                    printInit(value, folder, terminal);
                    return exitCode.clean;
                }),
            ),
};

const rawData = (path: string, { source }: InitCommandOptions, { cwd }: Terminal) => ({
    path: resolve(cwd, path),
    ...(source !== undefined && { source }),
});

/** What there is now, and the three commands that come next. */
function printInit(
    { written, kept, data, reviews, isStarter }: InitSummary,
    folder: string,
    { cwd, out }: Terminal,
): void {
    const where = relative(cwd, folder);
    out(`Wrote ${counted(written.length, "file")}${where === "" ? "" : ` to ${where}`}\n`);
    for (const path of written) out(`  ${path}\n`);
    if (kept.length > 0) out(`Left alone: ${kept.join(", ")}\n`);
    if (reviews > 0) out(`\n${counted(reviews, "line")} of models/ ask for your judgement: look for "# review".\n`);
    const first = isStarter ? "npx c360 test" : "npx c360 generate";
    const next = [first, data === null ? "npx c360 demo" : `npx c360 build ${shell(data)}`];
    const enter = where === "" ? "" : `cd ${quotedWord(where)} && `;
    out(`\nNext\n${[`${enter}npm install`, ...next].map((command) => `  ${command}\n`).join("")}`);
}

/** What the user calls the project; what its folder is called where nobody is asked. */
async function askName(folder: string, { yes }: InitCommandOptions, { ask }: Terminal): Promise<string> {
    const proposed = proposedName(folder);
    if (yes === true || ask === null) return proposed;
    for (;;) {
        const answer = (await ask(`Name of the project (${proposed}): `)).trim();
        if (answer === "") return proposed;
        if (isModelName(answer)) return answer;
        // The next question says what was wrong with the answer.
        const again = (await ask(`Small letters, digits and underscores, a letter first (${proposed}): `)).trim();
        if (again === "") return proposed;
        if (isModelName(again)) return again;
    }
}
