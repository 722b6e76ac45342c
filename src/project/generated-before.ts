import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "../output/content-hash.js";
import type { FileSystem } from "../output/file-system.js";
import { manifestPath, readManifest } from "../output/manifest.js";
import { readTemplates, templatesFolder } from "../render/read-templates.js";
import { cacheFolder, makeCacheFolder } from "./cache-folder.js";
import type { SoundProject } from "./prepare.js";

/** What a run began with, and the manifest that it left, as hashes. */
interface Before {
    readonly inputs: string;
    readonly manifest: string;
}

const place = (project: SoundProject): string => join(cacheFolder(project.folder), "generated.json");

/**
 * Everything that generated files are made from: the model files, templates, what was asked for, and the code.
 *
 * @param asked the target and the folder that is written
 */
export function inputsOf(project: SoundProject, asked: readonly (string | undefined)[]): string {
    const templates = [...readTemplates(templatesFolder), ...readTemplates(join(project.folder, "templates"))];
    const parts = [
        [process.version, ...asked],
        codeStamp(),
        templates,
        project.files.map(({ path, text }) => [path, text]),
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/**
 * Whether the last run began with the same and every file that it left is still there.
 *
 * @returns how many files there are, undefined when anything differs
 */
export function generatedBefore(project: SoundProject, inputs: string, files: FileSystem): number | undefined {
    try {
        const before = JSON.parse(readFileSync(place(project), "utf8")) as Before;
        const manifest = before.inputs === inputs ? files.read(manifestPath) : undefined;
        if (manifest === undefined || contentHash(manifest) !== before.manifest) return undefined;
        const entries = readManifest(manifest);
        const isThere = ({ path, sha256 }: (typeof entries)[number]): boolean => {
            const text = files.read(path);
            return text !== undefined && contentHash(text) === sha256;
        };
        return entries.every(isThere) ? entries.length + 1 : undefined;
    } catch {
        // Nothing was remembered, or nothing that we wrote, or a file that cannot be read: whoever goes on will say so.
        return undefined;
    }
}

/** Remembers a run without a finding. Where nothing can be written, nothing is. */
export function rememberGenerated(project: SoundProject, inputs: string, files: FileSystem): void {
    try {
        const manifest = contentHash(files.read(manifestPath) ?? "");
        const unfinished = `${place(project)}.${process.pid}`;
        makeCacheFolder(project.folder);
        writeFileSync(unfinished, JSON.stringify({ inputs, manifest } satisfies Before));
        renameSync(unfinished, place(project));
    } catch {
        // The next run plans and renders again.
    }
}

/** Which code writes the files. Sizes and times tell a contributor's build from the one before; a release its version. */
function codeStamp(): readonly unknown[] {
    const code = fileURLToPath(new URL("../", import.meta.url));
    const modules = readdirSync(code, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
        .sort()
        .map((name) => ({ name, stat: statSync(join(code, name)) }))
        .map(({ name, stat }) => [name, stat.size, stat.mtimeMs]);
    return [readFileSync(new URL("../../package.json", import.meta.url), "utf8"), ...modules];
}
