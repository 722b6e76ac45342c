import { check } from "../../project/check.js";
import { compile } from "../../project/compile.js";
import { isSound } from "../../project/prepare.js";
import type { Subcommand } from "../command.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { counted, elapsed, report } from "../report.js";

/** `c360 check` */
export const checkCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("check")))
            .description("Validate, compare generated/, and compile every statement on an empty DuckDB.")
            .addHelpText("after", "\nExample:\n  c360 check --format github")
            .action((given: ProjectOption & FormatOption) =>
                run(async (terminal) => {
                    const started = performance.now();
                    const { value: project, diagnostics } = compile({
                        folder: projectFolder(given, terminal),
                        cache: true,
                    });
                    if (!isSound(project)) return report(diagnostics, project.texts, given.format, terminal);
                    const checked = await check(project);
                    const { generated, relations } = checked.value;
                    if (given.format === "text" && generated.diff !== "") terminal.out(`${generated.diff}\n`);
                    const code = report(
                        [...diagnostics, ...checked.diagnostics],
                        project.texts,
                        given.format,
                        terminal,
                    );
                    if (given.format === "text") {
                        const outcome = code === 0 ? "hold" : "were tried";
                        terminal.out(
                            `${counted(relations, "relation")} and ${counted(generated.total, "generated file")} ${outcome}, in ${elapsed(performance.now() - started)}\n`,
                        );
                    }
                    return code;
                }),
            ),
};
