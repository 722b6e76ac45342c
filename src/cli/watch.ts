import { type FSWatcher, watch } from "node:fs";
import { type ExitCode, exitCode } from "./exit-code.js";
import { reportDefect } from "./report-defect.js";
import type { Terminal } from "./terminal.js";
import { changedFiles, readWatchedFiles, type WatchedFiles, watchedFolders } from "./watched-files.js";

/** An editor writes a file in several steps; they count as one change. */
const quiet = 100;

/**
 * Runs a command, and again whenever a file of the project changes, until the process is interrupted. Neither findings
 * nor a defect end it.
 *
 * @param folder the project's folder
 * @param run never runs twice at a time; a change that comes meanwhile runs it once more
 * @returns `clean`, after Ctrl-C or SIGTERM and after the run that was under way
 */
export async function watchProject(
    folder: string,
    run: () => Promise<ExitCode> | ExitCode,
    terminal: Terminal,
): Promise<ExitCode> {
    const changes = watchFolders();
    const status = statusLine(terminal);
    const interrupt = (): void => changes.end();
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    try {
        let seen = readWatchedFiles(folder);
        while (!changes.ended()) {
            changes.follow(seen);
            try {
                await run();
            } catch (error) {
                reportDefect(error, false, terminal);
            }
            status.show(`Watching ${watchedFolders.map((name) => `${name}/`).join(" and ")}; Ctrl-C ends.`);
            const changed = await nextChange(folder, seen, changes);
            seen = changed.files;
            status.clear();
            if (changed.paths.length > 0) terminal.err(`${named(changed.paths)} changed.\n`);
        }
        return exitCode.clean;
    } finally {
        process.off("SIGINT", interrupt);
        process.off("SIGTERM", interrupt);
        changes.end();
    }
}

/** Waits until some file is other than it was; a folder that was only looked at, or a swap file, is no change. */
async function nextChange(
    folder: string,
    seen: WatchedFiles,
    changes: FolderChanges,
): Promise<{ readonly files: WatchedFiles; readonly paths: readonly string[] }> {
    for (;;) {
        // Also before the first wait: a file may have changed while the command ran.
        const files = readWatchedFiles(folder);
        const paths = changedFiles(seen, files);
        if (paths.length > 0 || changes.ended()) return { files, paths: changes.ended() ? [] : paths };
        changes.follow(files);
        await changes.next();
    }
}

interface FolderChanges {
    /** Watches the folders of these files from now on, and no others. */
    readonly follow: (files: WatchedFiles) => void;
    /** Resolves when something has moved and then nothing for a while; at once when it has ended. */
    readonly next: () => Promise<void>;
    readonly end: () => void;
    readonly ended: () => boolean;
}

/**
 * Each folder has a watcher of its own. Node 20 on Linux: `recursive` watches the files themselves, and loses one for
 * good when an editor renames a new file into its place.
 */
function watchFolders(): FolderChanges {
    const watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: string }>();
    let moved = false;
    let over = false;
    let wake: () => void = () => {};
    const stir = (): void => {
        moved = true;
        wake();
    };
    const drop = (folder: string): void => {
        watchers.get(folder)?.watcher.close();
        watchers.delete(folder);
    };
    const add = (folder: string, inode: string): void => {
        try {
            const watcher = watch(folder, stir);
            // A folder that goes is found gone when the files are read again.
            watcher.on("error", () => {
                drop(folder);
                stir();
            });
            watchers.set(folder, { watcher, inode });
        } catch {
            // It is gone again, or the system watches no more folders: then it is looked at again and again.
        }
    };
    return {
        follow: ({ folders }) => {
            for (const [folder, { inode }] of [...watchers]) if (folders.get(folder) !== inode) drop(folder);
            const unwatched = [...folders].filter(([folder]) => !watchers.has(folder));
            for (const [folder, inode] of unwatched) add(folder, inode);
            // What happened in one between being read and being watched is told by nobody.
            if (unwatched.length > 0) stir();
        },
        next: async () => {
            if (!moved && !over) await new Promise<void>((resolve) => (wake = resolve));
            while (moved && !over) {
                moved = false;
                await new Promise<void>((resolve) => setTimeout(resolve, quiet));
            }
        },
        end: () => {
            over = true;
            for (const folder of [...watchers.keys()]) drop(folder);
            wake();
        },
        ended: () => over,
    };
}

/** On a terminal the line is taken away again before anything else is printed. */
function statusLine({ interactive, err }: Terminal): {
    readonly show: (text: string) => void;
    readonly clear: () => void;
} {
    return {
        show: (text) => err(interactive ? text : `${text}\n`),
        clear: () => err(interactive ? "\r\u001b[K" : ""),
    };
}

const named = (paths: readonly string[]): string =>
    paths.length === 1 ? (paths[0] ?? "") : `${paths[0]} and ${paths.length - 1} more`;
