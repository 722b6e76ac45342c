import { Option } from "commander";
import { lineage } from "../../project/lineage.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import { lineageJson } from "../lineage-json.js";
import { lineageText } from "../lineage-text.js";
import { type ProjectOption, positive, projectFolder, withProject } from "../options.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";

interface LineageCommandOptions extends ProjectOption {
    readonly up?: boolean;
    readonly down?: boolean;
    readonly depth?: number;
    readonly format: keyof typeof printers;
}

const printers = { text: lineageText, json: lineageJson } as const;

/** `c360 lineage` */
export const lineageCommand: Subcommand = {
    define: (program, run) =>
        withProject(program.command("lineage <column>"))
            .description("Print where a column's values come from and where they lead.")
            .option("--up", "only where it comes from")
            .option("--down", "only where it leads")
            .option("--depth <n>", "follow so many edges (default: all)", positive)
            .addOption(
                new Option("--format <format>", "how it is printed").choices(Object.keys(printers)).default("text"),
            )
            .addHelpText(
                "after",
                "\nA column is named with its relation (dim_customer_360.email) or source table (shop.orders.status);\n" +
                    "a relation alone gives all its columns in short.\n" +
                    "\nExample:\n  c360 lineage dim_customer_360.email --up",
            )
            .action((name: string, given: LineageCommandOptions) =>
                run((terminal) => {
                    const { format, up = false, down = false, depth } = given;
                    const project = openProject(projectFolder(given, terminal), format, terminal);
                    if (project === undefined) return exitCode.findings;
                    const { value, diagnostics } = lineage(project, name, {
                        ...(up !== down && { direction: up ? "up" : "down" }),
                        ...(depth !== undefined && { depth }),
                    });
                    if (value === undefined) return report(diagnostics, project.texts, format, terminal);
                    terminal.out(printers[format](value));
                    return exitCode.clean;
                }),
            ),
};
