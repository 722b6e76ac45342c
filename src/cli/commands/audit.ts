import { existsSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { auditDiagnostics } from "../../audit/diagnostics.js";
import type { Paint } from "../../diagnostics/report/text.js";
import { audit } from "../../project/audit.js";
import { adviseColumns } from "../../project/columns.js";
import { auditHtml } from "../audit/audit-html.js";
import { auditText } from "../audit/audit-text.js";
import { columnsText } from "../audit/columns-text.js";
import { auditDocument } from "../audit/sections.js";
import type { Subcommand } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type ProjectOption, projectFolder, withProject } from "../options.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";
import { paintOf, type Terminal } from "../terminal.js";

type ReportFormat = "text" | "json" | "html";

interface AuditCommandOptions extends ProjectOption {
    readonly columns?: boolean;
    readonly data?: string;
    readonly db?: string;
    readonly warehouse?: string;
    readonly format: ReportFormat;
    readonly out?: string;
    readonly showValues?: boolean;
}

/** `c360 audit` */
export const auditCommand: Subcommand = {
    define: (program, run) =>
        options(program.command("audit [identity]")).action(
            (identity: string | undefined, given: AuditCommandOptions, command: Command) => {
                const wrong = misuse(identity, given);
                if (wrong !== undefined) command.error(`error: ${wrong}`, { exitCode: exitCode.usage });
                return run((terminal) =>
                    identity === undefined ? ofColumns(given, terminal) : ofProfiles(identity, given, terminal),
                );
            },
        ),
};

/** What options do not go together; undefined where they do. */
function misuse(identity: string | undefined, given: AuditCommandOptions): string | undefined {
    const input = given.data ?? given.db;
    if (given.columns !== true) {
        if (identity === undefined) return "name an identity, or ask for `--columns`";
        return input === undefined ? undefined : "`--data` and `--db` go with `--columns`";
    }
    if (identity !== undefined) return "`--columns` looks at raw data, whoever it is about: name no identity";
    if (input === undefined) return "name the raw data: --data <dir> or --db <file>";
    if (given.format === "html") return "`--columns` prints text or json";
    return undefined;
}

async function ofProfiles(identity: string, given: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
    const folder = projectFolder(given, terminal);
    const findings = given.format === "json" ? "json" : "text";
    const project = openProject(folder, findings, terminal);
    if (project === undefined) return exitCode.findings;
    const file = resolve(terminal.cwd, given.warehouse ?? resolve(folder, ".c360", "warehouse.duckdb"));
    const { value, diagnostics } = await audit(project, {
        file: relative(terminal.cwd, file) || file,
        identity,
        showValues: given.showValues === true,
    });
    if (value === undefined) return report(diagnostics, project.texts, findings, terminal);
    const paint = paintFor(given, terminal);
    const printers: Readonly<Record<ReportFormat, () => string>> = {
        text: () => auditText(auditDocument(value), paint),
        json: () => `${JSON.stringify(value, null, 4)}\n`,
        html: () => auditHtml(auditDocument(value)),
    };
    return hand(printers[given.format](), given, terminal);
}

async function ofColumns(given: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
    const folder = projectFolder(given, terminal);
    const findings = given.format === "json" ? "json" : "text";
    // Before there is a project, the advice is what to put into it.
    const begun = given.project !== undefined || existsSync(resolve(folder, "models"));
    const project = begun ? openProject(folder, findings, terminal) : undefined;
    if (begun && project === undefined) return exitCode.findings;
    const path = relative(terminal.cwd, resolve(terminal.cwd, given.data ?? given.db ?? "")) || ".";
    const kind = given.data === undefined ? "database" : "folder";
    const { value, diagnostics } = await adviseColumns(project, { input: { kind, path } });
    if (value === undefined) return report(diagnostics, project?.texts ?? (() => undefined), findings, terminal);
    const text =
        given.format === "json" ? `${JSON.stringify(value, null, 4)}\n` : columnsText(value, paintFor(given, terminal));
    return hand(text, given, terminal);
}

const options = (command: Command): Command =>
    withProject(command)
        .description(
            "Measure the profiles of an identity, and advise on its rules; or on columns that could be identifiers.",
        )
        .addOption(
            new Option(
                "--warehouse <file>",
                "the database that build wrote (default: .c360/warehouse.duckdb)",
            ).conflicts("columns"),
        )
        .option("--columns", "look for columns of raw data that could be identifiers, instead")
        .addOption(
            new Option("--data <dir>", "with --columns: <dir>/<source>/<table>.{csv,parquet,ndjson}").conflicts("db"),
        )
        .option("--db <file>", "with --columns: a DuckDB file with the schemas of the sources")
        .addOption(
            new Option("--format <format>", "how it is printed").choices(["text", "json", "html"]).default("text"),
        )
        .option("--out <file>", "write it to a file instead")
        .addOption(
            new Option("--show-values", "show identifiers and names as they are; they are masked otherwise").conflicts(
                "columns",
            ),
        )
        .addHelpText(
            "after",
            "\nWhat is looked at is only read. Advice is no finding: the command ends with 0.\n" +
                "\nExample:\n  c360 audit person\n  c360 audit person --format html --out audit.html\n  c360 audit --columns --data data",
        );

/** A file is no terminal. */
const paintFor = ({ out }: AuditCommandOptions, terminal: Terminal): Paint =>
    paintOf(out === undefined ? terminal : { ...terminal, colour: false });

/** Prints a report, or writes it where it was asked to. */
function hand(text: string, { out }: AuditCommandOptions, terminal: Terminal): ExitCode {
    if (out === undefined) {
        terminal.out(text);
        return exitCode.clean;
    }
    const file = resolve(terminal.cwd, out);
    try {
        writeFileSync(file, text);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        const place = { span: { file: out, start: 0, end: 0 } };
        const unwritable = auditDiagnostics.report("unwritable", place, { file: out, reason: code });
        return report([unwritable], () => undefined, "text", terminal);
    }
    terminal.err(`Wrote ${relative(terminal.cwd, file)}\n`);
    return exitCode.clean;
}
