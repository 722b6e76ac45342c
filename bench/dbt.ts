import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePython } from "../conformance/dbt/python.js";
import { timed } from "./measure/command.js";

const version = "1.11.16";
const requirements = [`dbt-core==${version}`, "dbt-duckdb==1.10.1", "duckdb==1.5.5"];

export interface Dbt {
    readonly version: string;
    /** Parses a generated project anew; returns milliseconds. */
    readonly parse: (folder: string) => Promise<number>;
}

/**
 * The dbt of `C360_BENCH_DBT`, or one of its own in a temporary folder that stays for the next run.
 *
 * @returns the reason when there is none
 */
export async function findDbt(): Promise<Dbt | { readonly missing: string }> {
    const folder = join(tmpdir(), `c360-bench-dbt-${version}`);
    const given = process.env.C360_BENCH_DBT;
    if (given !== undefined) return dbtAt(given);
    const program = join(folder, "bin/dbt");
    if (existsSync(program)) return dbtAt(program);
    mkdirSync(folder, { recursive: true });
    const python = await makePython(folder, requirements, { within: folder, signal: AbortSignal.timeout(300_000) });
    if (python.kind === "ready") return dbtAt(python.program("dbt"));
    rmSync(folder, { recursive: true, force: true });
    return { missing: python.kind === "absent" ? `the package source has no ${python.missing}` : python.output };
}

async function dbtAt(program: string): Promise<Dbt | { readonly missing: string }> {
    const { out } = await timed(program, ["--version"], tmpdir(), environment());
    const [, found] = /installed:\s*([\d.]+)/.exec(out) ?? [];
    if (found === undefined) return { missing: `\`dbt --version\` said ${out}` };
    return {
        version: found,
        parse: async (folder) => {
            const args = ["parse", "--no-partial-parse", "--profiles-dir", ".", "--vars", '{as_of: "2026-01-31"}'];
            return (await timed(program, args, folder, environment())).wall;
        },
    };
}

/** Lays a generated dbt project out as its README says; returns the folder. */
export function layOut(generated: string, folder: string): string {
    cpSync(generated, folder, { recursive: true });
    copyFileSync(join(folder, "profiles.example.yml"), join(folder, "profiles.yml"));
    return folder;
}

const environment = (): NodeJS.ProcessEnv => ({
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DBT_|PYTHON|VIRTUAL_ENV$)/.test(name))),
    DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
});
