import { contentHash } from "./content-hash.js";

/** A file as it stands on disk. */
export interface SeenFile {
    readonly text: string;
    /** Git may have given its lines other ends: the hash is the same. */
    readonly sha256: string;
}

export type SeenFiles = (path: string) => SeenFile | undefined;

/** Reads every file once, however often it is asked for: thousands of them are read, hashed and compared. */
export function seenFiles(read: (path: string) => string | undefined): SeenFiles {
    const known = new Map<string, SeenFile | undefined>();
    return (path) => {
        if (known.has(path)) return known.get(path);
        const text = read(path);
        const seen = text === undefined ? undefined : { text, sha256: contentHash(text) };
        known.set(path, seen);
        return seen;
    };
}
