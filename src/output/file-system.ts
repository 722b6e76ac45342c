import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the writer needs of a disk; paths are relative to `generated/`, with `/`. */
export interface FileSystem {
    /** Undefined where there is no file. */
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
        read: (path) => unless(["ENOENT", "ENOTDIR", "EISDIR"], () => readFileSync(at(path), "utf8")),
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

function unless<Value>(codes: readonly string[], read: () => Value): Value | undefined {
    try {
        return read();
    } catch (error) {
        if (codes.includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
        throw error;
    }
}
