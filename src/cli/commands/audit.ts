import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { auditDiagnostics } from "../../audit/diagnostics.js";
import type { AuditReport } from "../../audit/report.js";
import { audit } from "../../project/audit.js";
import { auditHtml } from "../audit/audit-html.js";
import { auditText } from "../audit/audit-text.js";
import { auditDocument } from "../audit/sections.js";
import type { Subcommand } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type ProjectOption, projectFolder, withProject } from "../options.js";
import { report } from "../report.js";
import { openProject } from "../sound-project.js";
import { paintOf, type Terminal } from "../terminal.js";

type ReportFormat = "text" | "json" | "html";

interface AuditCommandOptions extends ProjectOption {
    readonly warehouse?: string;
    readonly format: ReportFormat;
    readonly out?: string;
    readonly showValues?: boolean;
}

/** `c360 audit` */
export const auditCommand: Subcommand = {
    define: (program, run) =>
        options(program.command("audit <identity>")).action((identity: string, given: AuditCommandOptions) =>
            run(async (terminal) => {
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
                return hand(value, given, terminal);
            }),
        ),
};

const options = (command: Command): Command =>
    withProject(command)
        .description("Measure the profiles of an identity, and advise on its rules.")
        .option("--warehouse <file>", "the database that build wrote (default: .c360/warehouse.duckdb)")
        .addOption(
            new Option("--format <format>", "how it is printed").choices(["text", "json", "html"]).default("text"),
        )
        .option("--out <file>", "write it to a file instead")
        .option("--show-values", "show identifiers and names as they are; they are masked otherwise")
        .addHelpText(
            "after",
            "\nThe warehouse is only read. Advice is no finding: the command ends with 0.\n" +
                "\nExample:\n  c360 audit person\n  c360 audit person --format html --out audit.html",
        );

/** Prints a report, or writes it where it was asked to. */
function hand(found: AuditReport, { format, out }: AuditCommandOptions, terminal: Terminal): ExitCode {
    // A file is no terminal.
    const paint = paintOf(out === undefined ? terminal : { ...terminal, colour: false });
    const printers: Readonly<Record<ReportFormat, () => string>> = {
        text: () => auditText(auditDocument(found), paint),
        json: () => `${JSON.stringify(found, null, 4)}\n`,
        html: () => auditHtml(auditDocument(found)),
    };
    const text = printers[format]();
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
