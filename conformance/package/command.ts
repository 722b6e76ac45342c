import { execFile } from "node:child_process";

export interface Finished {
    readonly succeeded: boolean;
    readonly out: string;
    /** The last lines of both streams: where the reason of a failure stands. */
    readonly reason: string;
}

export interface CommandOptions {
    readonly folder: string;
    /** Stands before everything else on the path. */
    readonly bin?: string;
}

const minute = 60_000;

/**
 * Runs a program to its end, as somebody would who has no other project open: what npm tells its scripts does not
 * reach it. A program that fails, hangs or is missing is no exception.
 *
 * @example
 * await runCommand("npm", ["--version"], { folder: "/tmp" }) // { succeeded: true, out: "11.4.2\n", reason: "11.4.2" }
 */
export function runCommand(
    program: string,
    args: readonly string[],
    { folder, bin }: CommandOptions,
): Promise<Finished> {
    const inherited = Object.entries(process.env).filter(
        ([name]) => !/^(npm_package_|npm_lifecycle_|NODE_OPTIONS)/.test(name),
    );
    const path = bin === undefined ? {} : { PATH: `${bin}:${process.env.PATH ?? ""}` };
    const env = { ...Object.fromEntries(inherited), NO_COLOR: "1", ...path };
    return new Promise((resolve) => {
        execFile(
            program,
            args,
            { cwd: folder, env, timeout: 3 * minute, maxBuffer: 2 ** 26 },
            (error, stdout, stderr) => {
                const said = `${stdout}${stderr}${error?.killed === true ? `\n${program} did not end in time` : ""}`;
                const reason = (said.trim() || (error?.message ?? "")).split("\n").slice(-15).join("\n");
                resolve({ succeeded: error === null, out: stdout, reason });
            },
        );
    });
}
