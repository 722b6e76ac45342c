import { explainCode } from "../../project/explain-code.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { wrapped } from "../wrapped.js";

/** `c360 explain-code` */
export const explainCodeCommand: Subcommand = {
    define: (program, run) =>
        program
            .command("explain-code <code>")
            .description("Print the page of a diagnostic.")
            .addHelpText("after", "\nExample:\n  c360 explain-code names/unknown-column")
            .action((code: string) =>
                run((terminal) => {
                    const page = explainCode(code);
                    if ("text" in page) {
                        terminal.out(`${page.code} (${page.severity})\n\n${wrapped(page.text, 80)}\n`);
                        return exitCode.clean;
                    }
                    terminal.err(`${page.message}\n${page.help === undefined ? "" : `help: ${page.help}\n`}`);
                    return exitCode.usage;
                }),
            ),
};
