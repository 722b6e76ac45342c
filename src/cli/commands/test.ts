import { relative } from "node:path";
import { fixtureFindings } from "../../fixtures/report/findings.js";
import { printFailures, printResult } from "../../fixtures/report/print-fixtures.js";
import type { FixtureResult } from "../../fixtures/result.js";
import type { SoundProject } from "../../project/prepare.js";
import { prepare } from "../../project/prepare.js";
import { test } from "../../project/test.js";
import type { Subcommand } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type FormatOption, type ProjectOption, projectFolder, withFormat, withProject } from "../options.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";
import { paintOf, type Terminal } from "../terminal.js";

interface TestCommandOptions extends ProjectOption, FormatOption {
    readonly name?: string;
    readonly sql?: boolean;
}

/** `c360 test` */
export const testCommand: Subcommand = {
    define: (program, run) =>
        withFormat(withProject(program.command("test")))
            .description("Build each fixture on DuckDB and compare what came out with what it expects.")
            .option("-t, --name <text>", "only fixtures whose names contain the text")
            .option("--sql", "print the SQL of a relation that is not as expected")
            .addHelpText("after", "\nExample:\n  c360 test -t shared_tablet --sql")
            .action((given: TestCommandOptions) =>
                run(async (terminal) => {
                    const project = openProject(projectFolder(given, terminal), given.format, terminal);
                    return project === undefined ? exitCode.findings : await runTests(project, given, terminal);
                }),
            ),
};

/** Runs a project's fixtures and prints what came of them. */
export async function runTests(
    project: SoundProject,
    given: TestCommandOptions,
    terminal: Terminal,
): Promise<ExitCode> {
    const { name, format, sql = false } = given;
    const paint = paintOf(terminal);
    const width = Math.max(0, ...project.fixtures.map((fixture) => fixture.name.length));
    const onResult = (result: FixtureResult): void => {
        if (format === "text") terminal.out(`${printResult(result, width, paint)}\n`);
    };
    const { value: results, diagnostics } = await test(project, { ...(name !== undefined && { name }), onResult });
    if (format !== "text")
        return report([...diagnostics, ...fixtureFindings(results)], project.texts, format, terminal);
    const code = report(diagnostics, project.texts, format, terminal);
    const fileOf = generatedFiles(project, terminal);
    if (results.length > 0) {
        terminal.out(`\n${printFailures(results, { texts: project.texts, paint, fileOf, showSql: sql })}`);
    }
    return results.every(({ status }) => status === "passed") ? code : exitCode.findings;
}

/** Where the SQL of a relation is, from the folder the user stands in. */
function generatedFiles(project: SoundProject, terminal: Terminal): (relation: string) => string | undefined {
    const relations = prepare(project, "duckdb").value?.warehouse.relations ?? [];
    return (name) => {
        const relation = relations.find((one) => one.name === name);
        if (relation === undefined) return undefined;
        const path = `generated/dbt/models/${relation.folder}/${relation.area}/${name}.sql`;
        return relative(terminal.cwd, `${project.folder}/${path}`);
    };
}
