import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

// A process id means something on its own machine only, and containers share volumes.
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const abandonedAfter = 24 * 60 * 60 * 1000;

// Process ids come back, in a container always the same: what this process builds is known, not guessed.
const inWork = new Set<string>();

/**
 * The name a build works under until it is done, beside its target so that a rename finishes it. What DuckDB puts next
 * to it (`.wal`, `.tmp`) begins with the same name.
 *
 * @example
 * beginFile("/data/warehouse.duckdb") // /data/warehouse.duckdb.building-1f0c9a3e-4711-9c2f31aa
 */
export function beginFile(target: string): string {
    const file = `${target}.building-${host}-${process.pid}-${randomBytes(4).toString("hex")}`;
    inWork.add(file);
    return file;
}

/** Removes what is left of a build under its working name; nothing, when it was renamed. */
export async function endFile(file: string): Promise<void> {
    await removeAll(dirname(file), (name) => name.startsWith(basename(file)));
    inWork.delete(file);
}

/** Removes what killed builds of a target have left; builds that still run, here or elsewhere, are left alone. */
export async function removeAbandoned(target: string): Promise<void> {
    const folder = dirname(target);
    const prefix = `${basename(target)}.building-`;
    const abandoned: string[] = [];
    for (const name of await readdir(folder)) {
        const [, where, pid] = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{8}/.exec(name.slice(prefix.length)) ?? [];
        if (!name.startsWith(prefix) || where === undefined) continue;
        if (where === host ? !isRunning(Number(pid), join(folder, name)) : await isOld(join(folder, name))) {
            abandoned.push(name);
        }
    }
    await removeAll(folder, (name) => abandoned.includes(name));
}

function isRunning(pid: number, path: string): boolean {
    if (pid === process.pid) return [...inWork].some((file) => path.startsWith(file));
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        // It runs, but belongs to someone else.
        return (error as NodeJS.ErrnoException).code === "EPERM";
    }
}

async function isOld(path: string): Promise<boolean> {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    return Date.now() - mtimeMs > abandonedAfter;
}

async function removeAll(folder: string, matches: (name: string) => boolean): Promise<void> {
    for (const name of await readdir(folder)) {
        if (matches(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
}
