import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the writer needs of a disk; paths are relative to `generated/`, with `/`. */
export interface FileSystem {
    /** Undefined where there is no file. @throws UnreadableFile */
    readonly read: (path: string) => string | undefined;
    /** Makes the folders that are missing. */
    readonly write: (path: string, text: string) => void;
    /** Replaces what stands at the target, at once. */
    readonly rename: (from: string, to: string) => void;
    readonly remove: (path: string) => void;
    /** Leaves a folder that holds something. */
    readonly removeEmptyFolder: (path: string) => void;
}

/** The real disk below one folder. */
export function diskAt(folder: string): FileSystem {
    const at = (path: string): string => join(folder, path);
    return {
        read: (path) => {
            try {
                return unless(["ENOENT", "ENOTDIR"], () => readFile(at(path)));
            } catch (error) {
                throw new UnreadableFile(path, error);
            }
        },
        write: (path, text) => {
            mkdirSync(dirname(at(path)), { recursive: true });
            writeFileSync(at(path), text);
        },
        rename: (from, to) => {
            mkdirSync(dirname(at(to)), { recursive: true });
            renameSync(at(from), at(to));
        },
        remove: (path) => rmSync(at(path), { force: true }),
        removeEmptyFolder: (path) => {
            unless(["ENOENT", "ENOTEMPTY", "EEXIST"], () => rmdirSync(at(path)));
        },
    };
}

/** Undefined for a folder, which is in the way of writing alone. Opening a pipe would wait for its writer. */
function readFile(path: string): string | undefined {
    const found = statSync(path);
    if (found.isDirectory()) return undefined;
    if (!found.isFile()) throw new Error("it is no file");
    return readFileSync(path, "utf8");
}

/** What stands in the place of a file cannot be read. */
export class UnreadableFile extends Error {
    override readonly name = "UnreadableFile";

    constructor(
        readonly path: string,
        cause: unknown,
    ) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}

function unless<Value>(codes: readonly string[], read: () => Value): Value | undefined {
    try {
        return read();
    } catch (error) {
        if (codes.includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
        throw error;
    }
}
