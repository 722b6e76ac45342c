import { compile } from "../../project/compile.js";
import type { Subcommand } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { report, tally } from "../report.js";
import type { Terminal } from "../terminal.js";
import { watchProject } from "../watch.js";

interface ValidateCommandOptions extends ProjectOption, FormatOption {
    readonly cache: boolean;
    readonly watch?: boolean;
}

/** `c360 validate` */
export const validateCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("validate")))
            .description("Read models/ and print every finding.")
            .option("--no-cache", "read every file anew, and write nothing to .c360/cache")
            .option("--watch", "again whenever models/ or templates/ change, until Ctrl-C")
            .addHelpText("after", "\nExample:\n  c360 validate --project shop --format github")
            .action((given: ValidateCommandOptions) =>
                run((terminal) => {
                    const folder = projectFolder(given, terminal);
                    const validate = (): ExitCode => validateOnce(folder, given, terminal);
                    return given.watch === true ? watchProject(folder, validate, terminal) : validate();
                }),
            ),
};

function validateOnce(folder: string, { format, cache }: ValidateCommandOptions, terminal: Terminal): ExitCode {
    const { value: project, diagnostics } = compile({ folder, cache });
    const code = report(diagnostics, project.texts, format, terminal);
    if (format === "text") {
        terminal.out(`${tally(diagnostics, project.files.length)}\n`);
        const [first] = diagnostics;
        if (first !== undefined) terminal.out(`\`c360 explain-code ${first.code}\` tells more.\n`);
    }
    return code;
}
