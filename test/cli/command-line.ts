import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../architecture/source-files.js";

/** What `npm run build` made: commands are tested as a user runs them. */
export const main = join(root, "dist/cli/main.js");
if (!existsSync(main)) throw new Error("there is no dist/: run `npm run build` first");

export interface Outcome {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

export interface RunOptions {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Kill the process after so many milliseconds. */
    readonly killAfter?: number;
}

/** Runs `c360` with these words. */
export async function c360(
    words: readonly string[],
    { cwd = root, env = {}, killAfter }: RunOptions = {},
): Promise<Outcome> {
    const child: ChildProcess = spawn(process.execPath, [main, ...words], {
        cwd,
        env: { ...process.env, NO_COLOR: "1", ...env },
        stdio: ["ignore", "pipe", "pipe"],
    });
    const killer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    let out = "";
    let err = "";
    child.stdout?.on("data", (data) => {
        out += String(data);
    });
    child.stderr?.on("data", (data) => {
        err += String(data);
    });
    const code = await new Promise<number | null>((resolve, reject) => {
        child.on("error", reject);
        child.on("close", resolve);
    });
    clearTimeout(killer);
    return { code, out, err };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "c360-cli-"));
