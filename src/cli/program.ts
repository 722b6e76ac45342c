import { Command, CommanderError } from "commander";
import { commandsFor } from "./commands/registry.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { reportDefect } from "./report-defect.js";
import type { Terminal } from "./terminal.js";
import { version } from "./version.js";

/**
 * Runs one command line.
 *
 * @param words without the interpreter and the script: `["validate", "--format", "json"]`
 * @returns what the process should end with; never throws
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
    let outcome: ExitCode = exitCode.clean;
    const program = new Command("c360")
        .description("A declarative customer model, turned into a tested dbt-style warehouse and TypeScript types.")
        .version(version(), "-V, --version")
        .option("--debug", "show the stack of an internal error")
        .showHelpAfterError("(see `c360 --help`)")
        .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
        .exitOverride();
    for (const command of await commandsFor(words)) {
        command.define(program, async (work) => {
            outcome = await work(terminal);
        });
    }
    for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
    try {
        await program.parseAsync([...words], { from: "user" });
        return outcome;
    } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
        return reportDefect(error, words.includes("--debug"), terminal);
    }
}
