import { execFile } from "node:child_process";

export interface Finished {
    readonly succeeded: boolean;
    /** What it said on both streams. */
    readonly output: string;
}

export interface CommandOptions {
    readonly folder: string;
    readonly environment?: Readonly<Record<string, string>>;
    /** Ends the command, and the promise with it. */
    readonly signal: AbortSignal;
}

const minutes = 60_000;

/**
 * Runs a program to its end. What a developer has set for dbt and Python on this machine does not reach it.
 *
 * @throws when the signal is aborted; a program that fails, hangs or is missing is no exception
 * @example
 * await runCommand("python3", ["--version"], { folder: "/tmp", signal }) // { succeeded: true, output: "Python 3.11.7\n" }
 */
export function runCommand(
    program: string,
    args: readonly string[],
    { folder, environment, signal }: CommandOptions,
): Promise<Finished> {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(DBT_|PYTHON|VIRTUAL_ENV$)/.test(name));
    const env = { ...Object.fromEntries(inherited), ...environment };
    return new Promise((resolve, reject) => {
        execFile(
            program,
            args,
            { cwd: folder, env, signal, timeout: 5 * minutes, maxBuffer: 2 ** 28 },
            (error, stdout, stderr) => {
                if (signal.aborted) reject(signal.reason);
                else resolve({ succeeded: error === null, output: `${stdout}${stderr}${reasonOf(error, program)}` });
            },
        );
    });
}

/** The last lines of what a program said: where the reason of a failure stands. */
export const lastLines = (output: string, count = 40): string => output.trimEnd().split("\n").slice(-count).join("\n");

function reasonOf(error: (Error & { readonly code?: unknown; readonly killed?: boolean }) | null, program: string) {
    if (error?.killed === true) return `\n${program} did not end in time`;
    return error?.code === "ENOENT" ? `there is no ${program} on this machine` : "";
}
