import { resolve } from "node:path";
import { hasErrors } from "../../diagnostics/result.js";
import { type ImportSummary, importSources } from "../../project/import.js";
import { shell } from "../../project/init.js";
import type { Subcommand } from "../command.js";
import { exitCode } from "../exit-code.js";
import {
    type FormatOption,
    modelName,
    type ProjectOption,
    projectFolder,
    withFormat,
    withProject,
} from "../options.js";
import { counted, report } from "../report.js";
import type { Terminal } from "../terminal.js";

interface ImportCommandOptions extends FormatOption, ProjectOption {
    readonly source?: string;
    readonly dryRun?: boolean;
}

/** `c360 import` */
export const importCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("import")))
            .description("Add sources to a project: contracts of tables that it does not declare yet.")
            .argument("<path>", "raw data (a folder, a DuckDB file), dbt sources (.yml) or a tracking plan (.json)")
            .option(
                "--source <name>",
                "what the source of a tracking plan, or of files without a folder, is called",
                modelName,
            )
            .option("--dry-run", "print the files instead of writing them")
            .addHelpText("after", "\nExample:\n  c360 import exports\n  c360 import plan.json --source web --dry-run")
            .action((path: string, given: ImportCommandOptions) =>
                run(async (terminal) => {
                    const { value, diagnostics } = await importSources({
                        folder: projectFolder(given, terminal),
                        path: resolve(terminal.cwd, path),
                        dryRun: given.dryRun === true,
                        ...(given.source !== undefined && { source: given.source }),
                    });
                    const code = report(diagnostics, value.texts, given.format, terminal);
                    if (hasErrors(diagnostics) || given.format !== "text") return code;
                    if (given.dryRun === true) printFiles(value, terminal);
                    else printImport(value, terminal);
                    return exitCode.clean;
                }),
            ),
};

function printFiles({ files }: ImportSummary, { out }: Terminal): void {
    for (const [path, text] of files) out(`# ${path}\n${text}\n`);
}

/** What is new, and the commands that come next. */
function printImport({ files, data, reviews }: ImportSummary, { out }: Terminal): void {
    if (files.size === 0) return;
    out(`Wrote ${counted(files.size, "file")}\n`);
    for (const path of files.keys()) out(`  ${path}\n`);
    if (reviews > 0) out(`\n${counted(reviews, "line")} to judge: look for "# review".\n`);
    const last = data === null ? "npx c360 synth --out data" : `npx c360 build ${shell(data)}`;
    out(`\nNext\n${["npx c360 validate", "npx c360 generate", last].map((command) => `  ${command}\n`).join("")}`);
}
