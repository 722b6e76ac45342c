import type { FileSystem } from "../../src/output/file-system.js";

/** A disk in memory. */
export interface Disk extends FileSystem {
    readonly content: Map<string, string>;
}

export function aDisk(content: Readonly<Record<string, string>> = {}): Disk {
    const files = new Map(Object.entries(content));
    return {
        content: files,
        read: (path) => files.get(path),
        write: (path, text) => {
            files.set(path, text);
        },
        rename: (from, to) => {
            const text = files.get(from);
            if (text === undefined) throw new Error(`ENOENT: ${from}`);
            files.set(to, text);
            files.delete(from);
        },
        remove: (path) => {
            files.delete(path);
        },
        removeEmptyFolder: () => {},
    };
}

/**
 * The same disk until a number of changes were made. The next one does not happen, or, when it is a write, stops after
 * half of the text; nor does any after it.
 */
export function killedAfter(disk: Disk, changes: number): Disk {
    let left = changes;
    const count = (change: () => void, half: () => void = () => {}): void => {
        left -= 1;
        if (left >= 0) change();
        else {
            if (left === -1) half();
            throw new Error("killed");
        }
    };
    return {
        ...disk,
        write: (path, text) =>
            count(
                () => disk.write(path, text),
                () => disk.write(path, text.slice(0, text.length / 2)),
            ),
        rename: (from, to) => count(() => disk.rename(from, to)),
        remove: (path) => count(() => disk.remove(path)),
        removeEmptyFolder: (path) => count(() => disk.removeEmptyFolder(path)),
    };
}
