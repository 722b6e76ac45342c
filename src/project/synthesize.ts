import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { csvLine } from "../synth/csv.js";
import { synthDiagnostics } from "../synth/diagnostics.js";
import type { Gap } from "../synth/gaps.js";
import { type Batches, type SynthOptions, type SynthResult, synthesize } from "../synth/synthesize.js";
import type { SoundProject } from "./prepare.js";

export interface SynthesizeOptions extends SynthOptions {
    /**
     * The folder to write to: `<out>/<source>/<table>.csv` and `<out>/truth.csv`; with batches the same below
     * `<out>/batch_1`, `<out>/batch_2`, ...
     */
    readonly out: string;
    /** The state of the raw tables at several times, the last of them `asOf`. */
    readonly batches?: Batches;
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
    const made = synthesize(project.model, options);
    const folders =
        options.batches === undefined
            ? [""]
            : Array.from({ length: options.batches.count }, (_, index) => `batch_${index + 1}/`);
    const unfinished = new Map<string, string>();
    try {
        write(made, options, folders, unfinished);
        // A file that is only half there would be read as a whole one.
        for (const [path, temporary] of unfinished) renameSync(temporary, join(options.out, path));
    } catch (error) {
        for (const temporary of unfinished.values()) rmSync(temporary, { force: true });
        throw error;
    }
    return { value: [...unfinished.keys()], diagnostics: made.gaps().map((gap) => reportGap(gap, project)) };
}

function write(
    { tables, truth, pieces }: SynthResult,
    { out, batches = { count: 1, every: 1 } }: SynthesizeOptions,
    folders: readonly string[],
    unfinished: Map<string, string>,
): void {
    /** The file where the text of a path gathers until all is written. */
    const temporaryOf = (path: string): string => {
        const known = unfinished.get(path);
        if (known !== undefined) return known;
        const temporary = join(out, `${path}.${process.pid}.tmp`);
        mkdirSync(dirname(temporary), { recursive: true });
        writeFileSync(temporary, "");
        unfinished.set(path, temporary);
        return temporary;
    };
    const parts = new Map<string, string>();
    for (const folder of folders) {
        for (const { source, table } of tables) temporaryOf(`${folder}${source}/${table}.csv`);
        appendFileSync(temporaryOf(`${folder}truth.csv`), csvLine(truth.header));
    }
    for (const { batch, table: number, isTruth, text } of pieces(batches)) {
        const folder = folders[batch] ?? "";
        const { source, table } = tables[number] ?? {};
        const path = isTruth ? `${folder}truth.csv.${number}` : `${folder}${source}/${table}.csv`;
        const file = temporaryOf(path);
        if (isTruth) parts.set(path, file);
        appendFileSync(file, text);
    }
    // The lines of one table stand together.
    for (const folder of folders) {
        for (const number of tables.keys()) {
            const path = `${folder}truth.csv.${number}`;
            const part = parts.get(path);
            if (part === undefined) continue;
            appendFileSync(temporaryOf(`${folder}truth.csv`), readFileSync(part));
            rmSync(part);
            unfinished.delete(path);
        }
    }
}

function reportGap({ event, table, property, origin }: Gap, { places }: SoundProject): Diagnostic {
    const place = { span: places.get(origin.path) ?? { file: origin.file, start: 0, end: 0 } };
    return property === null
        ? synthDiagnostics.report("event-not-made", place, { event, table })
        : synthDiagnostics.report("property-not-made", place, { event, table, property });
}
