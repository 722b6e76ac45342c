import type { FileSystem } from "./file-system.js";
import { manifestPath } from "./manifest.js";
import type { WritePlan } from "./plan-write.js";

/** The file that is being written; it takes its name when it is complete. */
const unfinished = ".unfinished";

/**
 * Carries a plan out, a whole file at a time. Killed at any point, the files are each the old or the new one, and the
 * manifest knows both, so that the next run goes on from there.
 *
 * @throws UnwritableFile when the disk refuses
 */
export function applyWrite(plan: WritePlan, files: FileSystem): void {
    if (plan.foreign.length > 0) throw new Error(`a plan that would replace ${plan.foreign.join(", ")} is not applied`);
    const changes = plan.writes.filter(({ path }) => path !== manifestPath);
    if (changes.length + plan.removes.length > 0) writeWhole(manifestPath, plan.manifestAhead, files);
    for (const { path, text } of changes) writeWhole(path, text, files);
    for (const { path } of plan.removes) {
        speakingOf(path, () => {
            files.remove(path);
            for (const folder of foldersAbove(path)) files.removeEmptyFolder(folder);
        });
    }
    if (changes.length + plan.removes.length + plan.writes.length > 0) writeWhole(manifestPath, plan.manifest, files);
    speakingOf(unfinished, () => files.remove(unfinished));
}

function writeWhole(path: string, text: string, files: FileSystem): void {
    speakingOf(path, () => {
        files.write(unfinished, text);
        files.rename(unfinished, path);
    });
}

function speakingOf(path: string, change: () => void): void {
    try {
        change();
    } catch (error) {
        throw new UnwritableFile(path, error);
    }
}

/** The disk refused a file. */
export class UnwritableFile extends Error {
    override readonly name = "UnwritableFile";

    constructor(
        readonly path: string,
        cause: unknown,
    ) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}

/** Innermost first. */
function foldersAbove(path: string): readonly string[] {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
}
