import { relative, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { hasErrors } from "../../diagnostics/result.js";
import { init, proposedName } from "../../project/init.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { type FormatOption, withFormat } from "../options.js";
import { counted, report } from "../report.js";
import type { Terminal } from "../terminal.js";
import { version } from "../version.js";

interface InitCommandOptions extends FormatOption {
    readonly name?: string;
    readonly yes?: boolean;
}

/** `c360 init` */
export const initCommand: Subcommand = {
    define: (program, run) =>
        withFormat(program.command("init"))
            .description("Begin a project: a small model that runs, and what a repository needs around it.")
            .argument("[dir]", "the folder of the project, made when there is none", ".")
            .option("--name <name>", "what the project is called; its folder's name by default", modelName)
            .option("-y, --yes", "ask nothing, take what is proposed")
            .addHelpText("after", "\nExample:\n  c360 init acme --name acme")
            .action((dir: string, given: InitCommandOptions) =>
                run(async (terminal) => {
                    const folder = resolve(terminal.cwd, dir);
                    const name = given.name ?? (await askName(folder, given, terminal));
                    const { value, diagnostics } = await init({ folder, name, version: version() });
                    const code = report(diagnostics, () => undefined, given.format, terminal);
                    if (hasErrors(diagnostics) || given.format !== "text") return code;
                    const where = relative(terminal.cwd, folder);
                    const into = where === "" ? "" : ` to ${where}`;
                    terminal.out(`Wrote ${counted(value.written.length, "file")}${into}\n`);
                    for (const path of value.written) terminal.out(`  ${path}\n`);
                    if (value.kept.length > 0) terminal.out(`Left alone: ${value.kept.join(", ")}\n`);
                    const enter = where === "" ? "" : `cd ${quotedWord(where)} && `;
                    terminal.out(`\nNext\n  ${enter}npm install\n  npx c360 test\n  npx c360 demo\n`);
                    return exitCode.clean;
                }),
            ),
};

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

const isModelName = (text: string): boolean => /^[a-z][a-z0-9_]*$/.test(text) && text.length <= 40;

function modelName(text: string): string {
    if (!isModelName(text)) {
        throw new InvalidArgumentError("It must be small letters, digits and underscores, a letter first, at most 40.");
    }
    return text;
}

// A shell reads what is printed here.
const quotedWord = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
