import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a Node program took. */
export interface Usage {
    /** Milliseconds on the clock. */
    readonly wall: number;
    /** Milliseconds of processor time, of all threads. */
    readonly cpu: number;
    /** MiB that it held at most. */
    readonly peak: number;
    readonly out: string;
}

// Runs in the child before its own first module: Node tells a parent nothing of what a child has used.
const witness = `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.C360_BENCH_USAGE, JSON.stringify(process.resourceUsage())));`,
)}`;

interface ResourceUsage {
    /** In KiB. */
    readonly maxRSS: number;
    /** In microseconds. */
    readonly userCPUTime: number;
    readonly systemCPUTime: number;
}

/**
 * Runs Node to its end.
 *
 * @throws Error with what it said when it fails
 */
export async function runNode(args: readonly string[], cwd: string): Promise<Usage> {
    const folder = mkdtempSync(join(tmpdir(), "c360-usage-"));
    const file = join(folder, "usage.json");
    try {
        const env = { ...process.env, NO_COLOR: "1", C360_BENCH_USAGE: file };
        const { wall, out } = await timed(process.execPath, ["--import", witness, ...args], cwd, env);
        const usage = JSON.parse(readFileSync(file, "utf8")) as ResourceUsage;
        const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1000;
        return { wall, cpu, peak: usage.maxRSS / 1024, out };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/**
 * Runs a program to its end, and says how many milliseconds it took.
 *
 * @throws Error with what it said when it fails
 */
export function timed(
    program: string,
    args: readonly string[],
    cwd: string,
    env: NodeJS.ProcessEnv,
): Promise<{ readonly wall: number; readonly out: string }> {
    return new Promise((resolve, reject) => {
        const started = performance.now();
        const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
        let out = "";
        let err = "";
        child.stdout.on("data", (data) => {
            out += String(data);
        });
        child.stderr.on("data", (data) => {
            err += String(data);
        });
        child.on("error", reject);
        child.on("close", (code) => {
            const wall = performance.now() - started;
            if (code === 0) resolve({ wall, out });
            else reject(new Error(`${program} ${args.join(" ")} ended with ${code}:\n${out}${err}`));
        });
    });
}
