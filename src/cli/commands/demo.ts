import { join, relative } from "node:path";
import type { FileBuild } from "../../engine/build-file.js";
import { relationNames } from "../../names/relation-names.js";
import { build } from "../../project/build.js";
import { generate } from "../../project/generate.js";
import { look } from "../../project/look.js";
import type { SoundProject } from "../../project/prepare.js";
import { writeSynthetic } from "../../project/synthesize.js";
import { printBuild, testLine } from "../build-summary.js";
import type { Subcommand } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { printLook } from "../look-table.js";
import { natural, type ProjectOption, positive, projectFolder, withProject } from "../options.js";
import { buildProgress } from "../progress.js";
import { counted, elapsed, grouped, report } from "../report.js";
import { openProject } from "../sound-project.js";
import { aligned } from "../table.js";
import type { Terminal } from "../terminal.js";
import { runTests } from "./test.js";

interface DemoOptions extends ProjectOption {
    readonly profiles: number;
    readonly seed: number;
}

// The day the synthetic data ends on: the same bytes and the same summary on every day.
const asOf = "2026-01-31 00:00:00.000000";

/** `c360 demo` */
export const demoCommand: Subcommand = {
    define: (program, run) =>
        withProject(program.command("demo"))
            .description("Synthesize raw data, generate, build, test, and show a few customers.")
            .option("--profiles <n>", "how many people there are", positive, 2000)
            .option("--seed <n>", "the same seed gives the same data", natural, 1)
            .addHelpText("after", "\nExample:\n  c360 demo --profiles 500")
            .action((given: DemoOptions) =>
                run(async (terminal) => {
                    const project = openProject(projectFolder(given, terminal), "text", terminal);
                    return project === undefined ? exitCode.findings : await demonstrate(project, given, terminal);
                }),
            ),
};

async function demonstrate(
    project: SoundProject,
    { profiles, seed }: DemoOptions,
    terminal: Terminal,
): Promise<ExitCode> {
    const { sources, entities, events, project: about } = project.model;
    const tables = sources.flatMap((source) => source.tables);
    terminal.out(
        `${about.name}: ${counted(sources.length, "source")} with ${counted(tables.length, "table")}, ${entities.length} entities, ${counted(events.length, "event")}\n\n`,
    );
    const data = join(project.folder, ".c360", "data");
    const began = performance.now();
    const { diagnostics } = await writeSynthetic(project, { profiles, seed, asOf, out: data });
    terminal.out(
        `Synthesized ${grouped(profiles)} people in ${elapsed(performance.now() - began)}: ${shown(data, terminal)}\n`,
    );
    report(diagnostics, project.texts, "text", terminal);
    const generated = await generateFiles(project, terminal);
    if (generated !== exitCode.clean) return generated;
    const { code, value } = await buildWarehouse(project, data, terminal);
    if (code !== exitCode.clean || value.file === null) return exitCode.findings;
    terminal.out("\nFixtures\n");
    const tested = await runTests(project, { format: "text" }, terminal);
    terminal.out("\nIn short\n");
    terminal.out(aligned(summary(project, value, terminal), "ll"));
    for (const one of await look(project, { file: value.file, rows: 5, columns: 8 })) terminal.out(printLook(one));
    return tested;
}

async function generateFiles(project: SoundProject, terminal: Terminal): Promise<ExitCode> {
    const began = performance.now();
    const { value, diagnostics } = await generate(project);
    const code = report(diagnostics, project.texts, "text", terminal);
    if (code === exitCode.clean) {
        const changed = value.changed.length === 0 ? "all up to date" : `${value.changed.length} changed`;
        terminal.out(
            `Generated ${counted(value.total, "file")}, ${changed}, in ${elapsed(performance.now() - began)}: ${shown(join(project.folder, "generated"), terminal)}\n\n`,
        );
    }
    return code;
}

async function buildWarehouse(
    project: SoundProject,
    data: string,
    terminal: Terminal,
): Promise<{ readonly code: ExitCode; readonly value: FileBuild }> {
    const progress = buildProgress(terminal, "text");
    const began = performance.now();
    const { value, diagnostics } = await build(project, {
        input: { kind: "folder", path: shown(data, terminal) },
        asOf,
        // Invented people never take the place of a warehouse, nor of the states that it alone remembers.
        out: join(project.folder, ".c360", "demo.duckdb"),
        // Other people under the same keys are no second build.
        fresh: true,
        // Nobody's secret, of nobody's people.
        erasureKey: "demonstration",
        onLoaded: progress.loaded,
        onMade: progress.made,
    });
    progress.end();
    const code = report(diagnostics, project.texts, "text", terminal);
    printBuild(value, performance.now() - began, terminal);
    return { code, value };
}

/** What there is now, and where. */
function summary(project: SoundProject, { file, tables, report: built }: FileBuild, terminal: Terminal): string[][] {
    if (file === null || built === null) return [];
    const total = (rows: readonly { readonly rows: number }[]): number => rows.reduce((sum, one) => sum + one.rows, 0);
    const people = (relation: string): number =>
        // The row 'unknown' is nobody.
        (built.relations.find(({ name }) => name === relation)?.rows ?? 1) - 1;
    const { sources, identities, entities } = project.model;
    const resolved = entities.filter(({ kind }) => kind === "resolved");
    const profiles = [
        ...identities.map(({ name }) => `${counted(people(relationNames.profiles(name)), `${name} profile`)}`),
        ...resolved.map(({ name }) => counted(people(relationNames.dimension(name)), name)),
    ];
    const generated = join(project.folder, "generated");
    return [
        ["sources", `${sources.length}, with ${grouped(total(tables))} raw rows in ${counted(tables.length, "table")}`],
        ["profiles", profiles.join(", ")],
        ["relations", `${built.relations.length}, with ${grouped(total(built.relations))} rows`],
        ["tests", testLine(built)],
        ["warehouse", shown(file, terminal)],
        ["dbt project", shown(join(generated, "dbt"), terminal)],
        ["types", shown(join(generated, "types"), terminal)],
    ];
}

const shown = (path: string, terminal: Terminal): string => relative(terminal.cwd, path) || ".";
