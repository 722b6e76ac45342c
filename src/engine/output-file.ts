import { access, constants, mkdir, open, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { DuckdbError } from "./duckdb-error.js";
import { removeAbandoned } from "./unfinished-files.js";

/** Why an output cannot be made; `foreign` when what stands there is somebody else's. */
export type OutputProblem = { readonly foreign: true } | { readonly foreign: false; readonly reason: string };

/** Where the output is: a link stays, and what it leads to is replaced. */
export async function outputPath(named: string): Promise<string> {
    const path = resolve(named);
    return realpath(path).catch(() => path);
}

/** Makes the output's folder and clears it of what killed builds have left; why that is not possible, else null. */
export async function makeRoom(out: string): Promise<OutputProblem | null> {
    try {
        await mkdir(dirname(out), { recursive: true });
        await access(dirname(out), constants.W_OK);
        await removeAbandoned(out);
        // A build replaces the one, and puts or removes the other.
        return (await standing(out)) ?? (await standing(`${out}.failed`));
    } catch (error) {
        return { foreign: false, reason: diskReason(error) };
    }
}

/** What the disk said, in the words of an output. */
export function diskReason(error: unknown): string {
    if (error instanceof DuckdbError) return error.reason.replaceAll(/\s*\n\s*/g, " ");
    return problems[(error as NodeJS.ErrnoException).code ?? ""] ?? String(error);
}

const problems: Readonly<Record<string, string>> = {
    EEXIST: "its folder is a file",
    ENOTDIR: "its folder is a file",
    EACCES: "its folder does not allow it",
    EROFS: "its folder is read-only",
    ENAMETOOLONG: "its name is too long",
    ENOSPC: "the disk is full",
};

async function standing(path: string): Promise<OutputProblem | null> {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT" || error.code === "ELOOP") return null;
        throw error;
    });
    if (found === null) return null;
    if (found.isDirectory()) return { foreign: false, reason: "it is a folder" };
    if (!found.isFile()) return { foreign: false, reason: "it is no file" };
    // Nothing is lost with a file of no bytes.
    return found.size === 0 || (await isDatabase(path)) ? null : { foreign: true };
}

// DuckDB: the header begins with a checksum of eight bytes.
async function isDatabase(path: string): Promise<boolean> {
    const file = await open(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "EACCES") return null;
        throw error;
    });
    if (file === null) return false;
    try {
        const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
        return buffer.toString("latin1", 8, 12) === "DUCK";
    } finally {
        await file.close();
    }
}
