import { generate } from "../../project/generate.js";
import type { Subcommand } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { counted, elapsed, report } from "../report.js";
import { openProject } from "../sound-project.js";
import type { Terminal } from "../terminal.js";
import { watchProject } from "../watch.js";

interface GenerateCommandOptions extends ProjectOption, FormatOption {
    readonly target?: string;
    readonly check?: boolean;
    readonly overwrite?: boolean;
    readonly cache: boolean;
    readonly watch?: boolean;
}

/** `c360 generate` */
export const generateCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("generate")))
            .description("Write generated/: the dbt project, the types and the contracts.")
            .option("--target <target>", "the warehouse to write for (default: the project's first)")
            .option("--check", "write nothing; print a diff and exit 1 when files are stale")
            .option("--overwrite", "replace files that c360 did not write")
            .option("--no-cache", "read every model file and make every text again")
            .option("--watch", "again whenever models/ or templates/ change, until Ctrl-C")
            .addHelpText("after", "\nExample:\n  c360 generate --check")
            .action((given: GenerateCommandOptions) =>
                run((terminal) => {
                    const folder = projectFolder(given, terminal);
                    const write = (): Promise<ExitCode> => generateOnce(folder, given, terminal);
                    return given.watch === true ? watchProject(folder, write, terminal) : write();
                }),
            ),
};

async function generateOnce(folder: string, given: GenerateCommandOptions, terminal: Terminal): Promise<ExitCode> {
    const project = openProject(folder, given.format, terminal, given.cache);
    if (project === undefined) return exitCode.findings;
    const started = performance.now();
    const { target, check = false, overwrite = false, cache } = given;
    const { value, diagnostics } = await generate(project, {
        check,
        overwrite,
        cache,
        remember: cache,
        ...(target !== undefined && { target }),
    });
    if (given.format === "text" && value.diff !== "") terminal.out(`${value.diff}\n`);
    const code = report(diagnostics, project.texts, given.format, terminal);
    if (given.format === "text" && code === exitCode.clean) {
        terminal.out(`${said(value, check)} in ${elapsed(performance.now() - started)}\n`);
    }
    return code;
}

function said(
    {
        changed,
        removed,
        total,
    }: { readonly changed: readonly string[]; readonly removed: readonly string[]; readonly total: number },
    check: boolean,
): string {
    if (check) return `${counted(total, "generated file")} up to date, checked`;
    if (changed.length === 0 && removed.length === 0) return `${counted(total, "file")} up to date, checked`;
    const gone = removed.length === 0 ? "" : `, removed ${removed.length}`;
    return `Wrote ${counted(changed.length, "file")} of ${total}${gone}`;
}
