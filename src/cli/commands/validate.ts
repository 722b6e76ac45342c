import { compile } from "../../project/compile.js";
import type { Subcommand } from "../command.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { report, tally } from "../report.js";

/** `c360 validate` */
export const validateCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("validate")))
            .description("Read models/ and print every finding; write nothing.")
            .addHelpText("after", "\nExample:\n  c360 validate --project shop --format github")
            .action((options: ProjectOption & FormatOption) =>
                run((terminal) => {
                    const { value: project, diagnostics } = compile({ folder: projectFolder(options, terminal) });
                    const code = report(diagnostics, project.texts, options.format, terminal);
                    if (options.format === "text") {
                        terminal.out(`${tally(diagnostics, project.files.length)}\n`);
                        const [first] = diagnostics;
                        if (first !== undefined) terminal.out(`\`c360 explain-code ${first.code}\` tells more.\n`);
                    }
                    return code;
                }),
            ),
};
