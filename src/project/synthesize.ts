import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { synthDiagnostics } from "../synth/diagnostics.js";
import type { Gap } from "../synth/gaps.js";
import { type SynthFile, type SynthOptions, synthesize } from "../synth/synthesize.js";
import type { SoundProject } from "./prepare.js";

export interface SynthesizeOptions extends SynthOptions {
    /** The folder to write to: `<out>/<source>/<table>.csv` and `<out>/truth.csv`. */
    readonly out: string;
}

/**
 * Writes realistic raw data for every declared source, in the layout that `build` reads, and the truth of who is who.
 *
 * @returns the paths that were written, below `out`, and a warning for every event that the data cannot show
 */
export async function writeSynthetic(
    project: SoundProject,
    options: SynthesizeOptions,
): Promise<Result<readonly string[]>> {
    const { tables, truth, gaps } = synthesize(project.model, options);
    const files: readonly (readonly [string, SynthFile])[] = [
        ...tables.map((table) => [`${table.source}/${table.table}.csv`, table] as const),
        ["truth.csv", truth],
    ];
    for (const [path, file] of files) await writeFile(join(options.out, path), file);
    return { value: files.map(([path]) => path), diagnostics: gaps().map((gap) => reportGap(gap, project)) };
}

function reportGap({ event, table, property, origin }: Gap, { places }: SoundProject): Diagnostic {
    const place = { span: places.get(origin.path) ?? { file: origin.file, start: 0, end: 0 } };
    return property === null
        ? synthDiagnostics.report("event-not-made", place, { event, table })
        : synthDiagnostics.report("property-not-made", place, { event, table, property });
}

// A file that is only half there would be read as a whole one.
async function writeFile(path: string, file: SynthFile): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.tmp`;
    await pipeline(Readable.from(file.text()), createWriteStream(unfinished));
    await rename(unfinished, path);
}
