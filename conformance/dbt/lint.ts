import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cell, failed, passed } from "./cell.js";
import { type CommandOptions, lastLines, runCommand } from "./command.js";
import type { Subject } from "./subject.js";

interface LintedFile {
    readonly filepath: string;
    readonly violations: readonly {
        readonly code: string;
        readonly description: string;
        readonly start_line_no: number;
    }[];
}

/**
 * Reads the generated models and tests with sqlfluff, by the settings that are generated beside them.
 *
 * @param sqlfluff path of the program
 * @param options the folder the project is copied to; it is made
 */
export async function lint(sqlfluff: string, { dbtFolder }: Subject, options: CommandOptions): Promise<Cell> {
    const { folder } = options;
    cpSync(dbtFolder, folder, { recursive: true });
    const report = join(folder, "lint.json");
    const args = ["lint", "models", "tests", "--format", "json", "--write-output", report];
    const { succeeded, output } = await runCommand(sqlfluff, args, options);
    const files = reportIn(report);
    if (files === null) return failed("lint", lastLines(output));

    const findings = files.flatMap(({ filepath, violations }) => {
        const lines = readFileSync(join(folder, filepath), "utf8").split("\n");
        return violations.map(({ code, description, start_line_no: line }) => ({
            text: `${filepath}:${line} ${code} ${description}`,
            unavoidable: code === "LT05" && isOneLiteral(lines[line - 1] ?? ""),
        }));
    });
    const avoidable = findings.filter(({ unavoidable }) => !unavoidable);
    if (avoidable.length > 0) return failed("lint", avoidable.map(({ text }) => text).join("\n"));
    // It also fails where it finds nothing, as on settings that it does not understand.
    if (!succeeded && findings.length === 0) return failed("lint", lastLines(output));
    if (files.length === 0) return failed("lint", "it read no file");
    return passed("lint", `core rules, ${files.length} files; too long are ${findings.length} lines of one literal`);
}

function reportIn(path: string): readonly LintedFile[] | null {
    try {
        return JSON.parse(readFileSync(path, "utf8")) as readonly LintedFile[];
    } catch {
        return null;
    }
}

/** Nothing but a string, which no layout can break. */
const isOneLiteral = (line: string): boolean => /^\s*e?'([^']|'')*',?$/.test(line);
