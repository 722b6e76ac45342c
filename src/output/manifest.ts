import { type EmitterName, emitterNames } from "../emitters/output-tree.js";

/** What is known of one generated file: one line of `generated/manifest.jsonl`. */
export interface ManifestEntry {
    readonly path: string;
    readonly sha256: string;
    /** Null for what is the same for every target. */
    readonly target: string | null;
    readonly emitter: EmitterName;
    /** The definition it comes from. The line stands here alone, so that a comment in `models/` changes one file. */
    readonly origin: { readonly file: string; readonly path: string; readonly line: number | null } | null;
    /** The key of the draft that it was made from; null for what is its own draft. */
    readonly format: string | null;
}

/** Several entries may share a path: of a merge, or of a run that was killed. Each names a content that is ours. */
export type Manifest = readonly ManifestEntry[];

export const manifestPath = "manifest.jsonl";

/** Sorted, one entry a line, so that two branches merge line by line. */
export function writeManifest(manifest: Manifest): string {
    const lines = manifest.map(({ path, sha256, target, emitter, origin, format }) =>
        JSON.stringify({ path, sha256, target, emitter, origin, format }),
    );
    return [...new Set(lines)]
        .sort()
        .map((line) => `${line}\n`)
        .join("");
}

/**
 * Reads a manifest, also one with conflict markers: then it is the union of both sides. A line that is no entry is
 * passed over; the file it may have spoken of is then judged by git alone.
 */
export function readManifest(text: string): Manifest {
    return text.split(/\r?\n/).flatMap((line) => {
        const entry = parse(line);
        return entry === null ? [] : [entry];
    });
}

function parse(line: string): ManifestEntry | null {
    if (!line.startsWith("{")) return null;
    let value: Partial<ManifestEntry>;
    try {
        value = JSON.parse(line) as Partial<ManifestEntry>;
    } catch {
        return null;
    }
    const { path, sha256, target = null, emitter, origin = null, format = null } = value;
    if (typeof path !== "string" || typeof sha256 !== "string" || !isInside(path)) return null;
    if (emitter === undefined || !emitterNames.includes(emitter)) return null;
    return { path, sha256, target, emitter, origin, format };
}

/** A manifest is a file like any other: it must not make us delete what is not below `generated/`. */
const isInside = (path: string): boolean =>
    path !== "" && !path.startsWith("/") && !/\\|\0|^[a-z]:/i.test(path) && !path.split("/").includes("..");
