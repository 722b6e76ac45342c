import { relative, resolve } from "node:path";
import { Option } from "commander";
import type { Origin } from "../../model/origin.js";
import { explain } from "../../project/explain.js";
import type { SoundProject } from "../../project/prepare.js";
import { positionAt } from "../../text/source-text.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { explainText } from "../explain-text.js";
import { type ProjectOption, positive, projectFolder, withProject } from "../options.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";

interface ExplainCommandOptions extends ProjectOption {
    readonly warehouse?: string;
    readonly format: "text" | "json";
    readonly members: number;
}

/** `c360 explain` */
export const explainCommand: Subcommand = {
    define: (program, run) =>
        withProject(program.command("explain <identity> <identifier> [other]"))
            .description("Say why identifiers are, or are not, one profile.")
            .option("--warehouse <file>", "the database that build wrote (default: .c360/warehouse.duckdb)")
            .option("--members <n>", "how many members of a profile are listed", positive, 50)
            .addOption(new Option("--format <format>", "how it is printed").choices(["text", "json"]).default("text"))
            .addHelpText(
                "after",
                "\nAn identifier is its type and its value, or the id of a profile, also an earlier one. With one,\n" +
                    "its profile is shown, and what builds changed; with two, what ties them or keeps them apart.\n" +
                    "\nExample:\n  c360 explain person email:ann@x.test customer_id:2",
            )
            .action((identity: string, first: string, second: string | undefined, given: ExplainCommandOptions) =>
                run(async (terminal) => {
                    const folder = projectFolder(given, terminal);
                    const project = openProject(folder, given.format, terminal);
                    if (project === undefined) return exitCode.findings;
                    const file = resolve(terminal.cwd, given.warehouse ?? resolve(folder, ".c360", "warehouse.duckdb"));
                    const { value, diagnostics } = await explain(project, {
                        file: relative(terminal.cwd, file) || file,
                        identity,
                        identifiers: second === undefined ? [first] : [first, second],
                        members: given.members,
                    });
                    if (value === undefined) return report(diagnostics, project.texts, given.format, terminal);
                    // Beside the answer: on the other stream, so that a program reads the answer alone.
                    report(diagnostics, project.texts, "text", terminal);
                    const json = `${JSON.stringify(value, null, 4)}\n`;
                    terminal.out(given.format === "json" ? json : explainText(value, locator(project)));
                    return exitCode.clean;
                }),
            ),
};

const locator =
    ({ places, files }: SoundProject) =>
    ({ file, path }: Origin): string => {
        const span = places.get(path);
        const text = files.find((one) => one.path === file)?.text;
        return span === undefined || text === undefined ? file : `${file}:${positionAt(text, span.start).line}`;
    };
