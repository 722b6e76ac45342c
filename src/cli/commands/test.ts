import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fixtureFindings } from "../../fixtures/report/findings.js";
import { printFailures, printResult } from "../../fixtures/report/print-fixtures.js";
import type { FixtureFailure, FixtureResult } from "../../fixtures/result.js";
import { formatSql } from "../../format/format-sql.js";
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
        // Where nothing was generated there is no file to look into.
        const showSql = sql || results.some(({ failures }) => failures.some((one) => hasNoFile(one, fileOf)));
        terminal.out(`\n${printFailures(results.map(laidOut), { texts: project.texts, paint, fileOf, showSql })}`);
    }
    return results.every(({ status }) => status === "passed") ? code : exitCode.findings;
}

const hasNoFile = (failure: FixtureFailure, fileOf: (relation: string) => string | undefined): boolean =>
    failure.kind === "rows" && fileOf(failure.relation) === undefined;

/** The SQL as the generated file has it, but for names that are resolved. */
function laidOut(result: FixtureResult): FixtureResult {
    const failures = result.failures.map((failure) =>
        failure.kind === "rows" ? { ...failure, sql: formatSql(failure.sql, { language: "duckdb" }).text } : failure,
    );
    return { ...result, failures };
}

/** Where the SQL of a relation is, from the folder the user stands in. */
function generatedFiles(project: SoundProject, terminal: Terminal): (relation: string) => string | undefined {
    const relations = prepare(project, "duckdb").value?.warehouse.relations ?? [];
    return (name) => {
        const relation = relations.find((one) => one.name === name);
        if (relation === undefined) return undefined;
        const path = `generated/dbt/models/${relation.folder}/${relation.area}/${name}.sql`;
        const file = `${project.folder}/${path}`;
        return existsSync(file) ? relative(terminal.cwd, file) : undefined;
    };
}
