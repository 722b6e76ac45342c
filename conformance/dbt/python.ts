import { join } from "node:path";
import { lastLines, runCommand } from "./command.js";

/** A Python of its own with the packages that were asked for, or the reason why there is none. */
export type Python =
    | { readonly kind: "ready"; readonly program: (name: string) => string }
    /** The package source answered, and has no such package. */
    | { readonly kind: "absent"; readonly missing: string }
    | { readonly kind: "failed"; readonly output: string };

/**
 * Makes a virtual environment in a folder and installs packages there.
 *
 * @param requirements as pip reads them: `dbt-core==1.11.16`
 */
export async function makePython(
    folder: string,
    requirements: readonly string[],
    options: { readonly within: string; readonly signal: AbortSignal },
): Promise<Python> {
    const run = (program: string, ...args: readonly string[]) =>
        runCommand(program, args, { folder: options.within, signal: options.signal });
    const program = (name: string): string => join(folder, "bin", name);

    const made = await run("python3", "-m", "venv", folder);
    if (!made.succeeded) return { kind: "failed", output: lastLines(made.output) };
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    const { succeeded, output } = await run(program("python"), ...pip, ...requirements);
    if (succeeded) return { kind: "ready", program };
    const missing = missingPackage(output);
    return missing === undefined ? { kind: "failed", output: lastLines(output) } : { kind: "absent", missing };
}

/**
 * The package that the source does not have.
 *
 * @example
 * missingPackage("ERROR: No matching distribution found for dbt-core==9.9.9") // "dbt-core==9.9.9"
 */
export function missingPackage(output: string): string | undefined {
    // pip: a source that cannot be reached ends with the same sentence, after these.
    if (/connection broken|Retrying|HTTPSConnectionPool|SSLError|Temporary failure/i.test(output)) return undefined;
    return /No matching distribution found for (\S+)/.exec(output)?.[1];
}
