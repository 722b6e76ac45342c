import type { EmitterName } from "../emitters/output-tree.js";
import type { Origin } from "../model/origin.js";
import type { FinishedFile, FinishedTree } from "./finished-file.js";
import { type Manifest, type ManifestEntry, manifestPath, writeManifest } from "./manifest.js";
import type { SeenFile, SeenFiles } from "./seen-files.js";

/** What of `generated/` a run writes: orphans of others are left alone. */
export interface Scope {
    readonly emitters: readonly EmitterName[];
    readonly target: string;
    /** The folder of the target's files; what stands elsewhere is the same for every target. */
    readonly targetFolder: string;
}

export interface WritePlan {
    readonly writes: readonly { readonly path: string; readonly text: string; readonly before: string | undefined }[];
    readonly removes: readonly { readonly path: string; readonly before: string }[];
    /** Neither ours nor recoverable: while there is one, nothing is written. */
    readonly foreign: readonly string[];
    /** How many files the tree has, the manifest among them. */
    readonly total: number;
    /** Names what is there and what will be: written first, so that no moment exists in which a file of ours is not known. */
    readonly manifestAhead: string;
    readonly manifest: string;
}

export interface PlanOptions {
    readonly scope: Scope;
    readonly lineOf: (origin: Origin) => number | null;
    /** Which of these exact contents git has, of any file and commit. Asked once: each start of git takes its time. */
    readonly heldByGit: (texts: readonly string[]) => ReadonlySet<string>;
    readonly overwrite: boolean;
}

/**
 * Decides what is written and removed. Pure but for the questions it asks.
 *
 * @param seen what stands on disk
 */
export function planWrite(tree: FinishedTree, manifest: Manifest, seen: SeenFiles, options: PlanOptions): WritePlan {
    const { scope, lineOf, overwrite } = options;
    const known = new Set(manifest.map(({ path, sha256 }) => `${path} ${sha256}`));
    const isOurs = (path: string, { text, sha256 }: SeenFile): boolean =>
        overwrite || known.has(`${path} ${sha256}`) || hasConflictMarkers(text);

    const doubtful: { readonly path: string; readonly text: string }[] = [];
    const doubt = (path: string, { text }: SeenFile): void =>
        void doubtful.push({ path, text: text.replaceAll("\r\n", "\n") });
    const writes = [...tree].flatMap(([path, { text, sha256 }]) => {
        const before = seen(path);
        if (before?.sha256 === sha256) return [];
        if (before !== undefined && !isOurs(path, before)) doubt(path, before);
        return [{ path, text, before: before?.text }];
    });
    const kept = manifest.filter((entry) => !isOfScope(entry, scope));
    const orphans = new Set(manifest.filter((entry) => isOfScope(entry, scope)).map(({ path }) => path));
    const removes = [...orphans].sort().flatMap((path) => {
        const before = tree.has(path) ? undefined : seen(path);
        if (before === undefined) return [];
        if (!isOurs(path, before)) doubt(path, before);
        return [{ path, before: before.text }];
    });
    const held = options.heldByGit(doubtful.map(({ text }) => text));
    const foreign = doubtful.filter(({ text }) => !held.has(text)).map(({ path }) => path);
    const entries = [...tree].map(([path, file]) => entryOf(path, file, scope, lineOf));
    const text = writeManifest([...kept.filter(({ path }) => !tree.has(path)), ...entries]);
    const manifestBefore = seen(manifestPath)?.text;
    return {
        writes: manifestBefore === text ? writes : [...writes, { path: manifestPath, text, before: manifestBefore }],
        removes,
        foreign: foreign.sort(),
        total: tree.size + 1,
        manifestAhead: writeManifest([...manifest, ...entries]),
        manifest: text,
    };
}

const isOfScope = ({ emitter, target }: ManifestEntry, scope: Scope): boolean =>
    scope.emitters.includes(emitter) && (target === null || target === scope.target);

function entryOf(
    path: string,
    { sha256, emitter, origin, key }: FinishedFile,
    { target, targetFolder }: Scope,
    lineOf: (origin: Origin) => number | null,
): ManifestEntry {
    return {
        path,
        sha256,
        target: path.startsWith(`${targetFolder}/`) ? target : null,
        emitter,
        origin: origin === null ? null : { file: origin.file, path: origin.path, line: lineOf(origin) },
        format: key,
    };
}

/** Git's own markers, each of its three at the start of a line. */
export function hasConflictMarkers(text: string): boolean {
    return /^<{7} /m.test(text) && /^={7}\r?$/m.test(text) && /^>{7} /m.test(text);
}
