import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a project is made of, as it stands on the disk: folders to watch, and a stamp of each file. */
export interface WatchedFiles {
    /**
     * Absolute path to what changes when another folder takes its place. The project's own is one of them: `models/`
     * may be made while it is watched.
     */
    readonly folders: ReadonlyMap<string, string>;
    /** Path below the project to what changes when the file does. */
    readonly stamps: ReadonlyMap<string, string>;
}

/** The folders of a project in which a change matters. */
export const watchedFolders = ["models", "templates"] as const;

/** Reads what there is below `models/` and `templates/`; names that begin with a dot are an editor's own. */
export function readWatchedFiles(project: string): WatchedFiles {
    const folders = new Map([[project, inodeOf(project)]]);
    const stamps = new Map<string, string>();
    const visit = (path: string): void => {
        const entries = entriesOf(join(project, path));
        if (entries === undefined) return;
        folders.set(join(project, path), inodeOf(join(project, path)));
        for (const entry of entries) {
            const below = `${path}/${entry.name}`;
            if (entry.name.startsWith(".")) continue;
            if (entry.isDirectory()) visit(below);
            else stamps.set(below, stampOf(join(project, below)));
        }
    };
    for (const folder of watchedFolders) visit(folder);
    return { folders, stamps };
}

/** The files that are new, gone or other than before, sorted. */
export function changedFiles(before: WatchedFiles, after: WatchedFiles): readonly string[] {
    const paths = new Set([...before.stamps.keys(), ...after.stamps.keys()]);
    return [...paths].filter((path) => before.stamps.get(path) !== after.stamps.get(path)).sort();
}

// What is looked at may be gone the next moment: an editor is at work there.
function entriesOf(folder: string): readonly Dirent[] | undefined {
    try {
        return readdirSync(folder, { withFileTypes: true });
    } catch {
        return undefined;
    }
}

function inodeOf(folder: string): string {
    return String(statSync(folder, { throwIfNoEntry: false, bigint: true })?.ino);
}

/** The inode tells a file that was renamed into its place from the one that stood there. */
function stampOf(file: string): string {
    const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
    return stat === undefined ? "gone" : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}
