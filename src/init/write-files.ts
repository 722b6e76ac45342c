import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes all files into a folder, or none: where the disk refuses one, those before it are taken back. `models/`
 * comes last and at once, so that a process killed in between leaves no half project that looks like a whole one.
 *
 * @param files by path; none of them exists, and `models/` is empty where it does
 * @throws UnwritableProject
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
    const undo: (() => void)[] = [];
    const unfinished = join(folder, `.c360-init-${process.pid}`);
    let at = folder;
    try {
        makeFolder(folder, undo);
        undo.push(() => rmSync(unfinished, { recursive: true, force: true }));
        for (const [path, text] of files) {
            at = join(folder, path);
            if (path.startsWith("models/")) {
                const held = join(unfinished, path);
                mkdirSync(dirname(held), { recursive: true });
                writeFileSync(held, text);
                continue;
            }
            const file = at;
            makeFolder(dirname(file), undo);
            // `wx`: a file that came to be since the plan was made is not ours.
            writeFileSync(file, text, { flag: "wx" });
            undo.push(() => rmSync(file));
        }
        at = join(folder, "models");
        removeEmptyFolder(at);
        renameSync(join(unfinished, "models"), at);
        rmSync(unfinished, { recursive: true, force: true });
    } catch (error) {
        for (const step of undo.reverse()) step();
        throw new UnwritableProject(at, error);
    }
}

/**
 * Adds files to a folder, or none: each is written beside its place and comes there whole, in the order given; where
 * the disk refuses one, those before it are taken back.
 *
 * @param files by path; none of them exists
 * @throws UnwritableProject
 */
export function addFiles(folder: string, files: ReadonlyMap<string, string>): void {
    const undo: (() => void)[] = [];
    let at = folder;
    try {
        const placed: (readonly [string, string])[] = [];
        for (const [path, text] of files) {
            at = join(folder, path);
            makeFolder(dirname(at), undo);
            const unfinished = `${at}.${process.pid}.tmp`;
            undo.push(() => {
                if (existsSync(unfinished)) rmSync(unfinished);
            });
            writeFileSync(unfinished, text, { flag: "wx" });
            placed.push([unfinished, at]);
        }
        for (const [unfinished, file] of placed) {
            at = file;
            // A file that came to be since the plan was made is not ours.
            if (existsSync(file)) throw Object.assign(new Error(`${file} exists`), { code: "EEXIST" });
            renameSync(unfinished, file);
            undo.push(() => rmSync(file));
        }
    } catch (error) {
        for (const step of undo.reverse()) step();
        throw new UnwritableProject(at, error);
    }
}

/** Makes the folders that are missing, one by one: what is undone is what was made. */
function makeFolder(folder: string, undo: (() => void)[]): void {
    if (existsSync(folder)) return;
    makeFolder(dirname(folder), undo);
    mkdirSync(folder);
    undo.push(() => rmdirSync(folder));
}

function removeEmptyFolder(folder: string): void {
    try {
        rmdirSync(folder);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
}

/** The disk refused a file of the project; the folder is as it was. */
export class UnwritableProject extends Error {
    override readonly name = "UnwritableProject";

    constructor(
        readonly path: string,
        cause: unknown,
    ) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }

    /** The disk's own word: `EACCES`. */
    get reason(): string {
        return (this.cause as NodeJS.ErrnoException).code ?? this.message;
    }
}
