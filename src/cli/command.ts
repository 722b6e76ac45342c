import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** One subcommand: how it is called, and what it does. */
export interface Subcommand {
    /** Adds its name, description, options and example to the program; `run` is called when it is asked for. */
    readonly define: (program: Command, run: Run) => void;
}

/** Hands a command's work to the program, which turns its outcome into the process's end. */
export type Run = (work: (terminal: Terminal) => Promise<ExitCode> | ExitCode) => Promise<void>;
