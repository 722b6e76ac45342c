import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Node } from "../syntax/node.js";
import { packNodes, unpackNodes } from "../syntax/packed-nodes.js";
import { type ParseYaml, parseYaml } from "../syntax/parse.js";
import type { SourceText } from "../text/source-text.js";
import { cacheFolder, makeCacheFolder } from "./cache-folder.js";

/** How many bytes the cache of a project may hold: some twenty versions of a thousand relations. */
export const cacheLimit = 33_554_432;

export interface ParseCache {
    /** `parseYaml`, or what it returned for the same text before. */
    readonly parse: ParseYaml;
    /** Call it when all is parsed: makes room when the cache has grown too large. */
    readonly close: () => void;
}

/**
 * The cache of a project's parsed files, `.c360/cache`: a file for each text without a finding, named by the hash of the
 * text and of the code that reads it. A file is written under another name and renamed, and begins with the hash of its
 * name and content; whatever else stands there is passed over. Where nothing can be written, nothing is.
 *
 * @param folder the project's folder
 */
export function openParseCache(folder: string): ParseCache {
    const cache = cacheFolder(folder);
    const stamp = readerStamp();
    const used = new Set<string>();
    let grown = false;
    return {
        parse: (source) => {
            const name = `${hashOf(stamp, source.text)}.nodes`;
            used.add(name);
            const known = read(cache, name, source);
            if (known !== undefined) return { value: known, diagnostics: [] };
            const parsed = parseYaml(source);
            // What has a finding is soon another text.
            if (parsed.value === undefined || parsed.diagnostics.length > 0) return parsed;
            const packed = packNodes(parsed.value, source);
            if (packed !== undefined) write(folder, name, packed);
            grown ||= packed !== undefined;
            return parsed;
        },
        close: () => {
            // Another run may be at it.
            if (grown) attempt(() => trim(cache, used));
        },
    };
}

/** Which code reads the files: an entry of any other is never looked at. */
function readerStamp(): string {
    const folder = new URL("../syntax/", import.meta.url);
    const code = readdirSync(folder)
        .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
        .sort()
        .map((name) => readFileSync(new URL(name, folder), "utf8"));
    const { version } = createRequire(import.meta.url)("yaml/package.json") as { readonly version: string };
    return hashOf(version, ...code);
}

function read(cache: string, name: string, source: SourceText): Node | undefined {
    try {
        const file = join(cache, name);
        // Opening a pipe would wait for its writer.
        if (!statSync(file).isFile()) return undefined;
        const text = readFileSync(file, "utf8");
        const end = text.indexOf("\n");
        const packed = text.slice(end + 1);
        return text.slice(0, end) === hashOf(name, packed) ? unpackNodes(packed, source) : undefined;
    } catch {
        return undefined;
    }
}

function write(folder: string, name: string, packed: string): void {
    const cache = cacheFolder(folder);
    const unfinished = join(cache, `${name}.${process.pid}`);
    const written = attempt(() => {
        makeCacheFolder(folder);
        writeFileSync(unfinished, `${hashOf(name, packed)}\n${packed}`);
        renameSync(unfinished, join(cache, name));
    });
    if (!written) attempt(() => rmSync(unfinished, { force: true }));
}

/** Removes the oldest files that this run had no use for, until half of the limit is free. */
function trim(cache: string, used: ReadonlySet<string>): void {
    const files = readdirSync(cache)
        .filter((name) => name.includes(".nodes"))
        .map((name) => ({ name, stat: statSync(join(cache, name), { throwIfNoEntry: false }) }))
        .map(({ name, stat }) => ({ name, size: stat?.size ?? 0, time: stat?.mtimeMs ?? 0 }))
        .sort((a, b) => a.time - b.time);
    let size = files.reduce((sum, file) => sum + file.size, 0);
    if (size <= cacheLimit) return;
    for (const file of files) {
        if (size <= cacheLimit / 2) return;
        if (used.has(file.name)) continue;
        rmSync(join(cache, file.name), { force: true });
        size -= file.size;
    }
}

/** It is a cache: a disk that is full or not ours to write to is no reason to say anything. */
function attempt(work: () => void): boolean {
    try {
        work();
        return true;
    } catch {
        return false;
    }
}

function hashOf(...texts: readonly string[]): string {
    const hash = createHash("sha256");
    for (const text of texts) hash.update(`${text.length}\n`).update(text);
    return hash.digest("hex");
}
