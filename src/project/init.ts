import { basename, join, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { initDiagnostics } from "../init/diagnostics.js";
import { projectName } from "../init/names.js";
import { planInit } from "../init/plan-init.js";
import { readStanding } from "../init/read-standing.js";
import { type Settled, settle } from "../init/settle.js";
import { starterModels } from "../init/starter-models.js";
import { UnwritableProject, writeFiles } from "../init/write-files.js";
import { validate } from "./validate.js";

export interface InitOptions {
    /** The folder of the new project; made when there is none. */
    readonly folder: string;
    /** What the project is called, a name of the model; by default after its folder. */
    readonly name?: string;
    /** Of c360: the project's package.json asks for it. */
    readonly version: string;
}

export interface InitSummary {
    /** Paths below the folder, in the order they were planned; none when there are errors. */
    readonly written: readonly string[];
    /** Files that existed and were left alone. */
    readonly kept: readonly string[];
}

/**
 * Begins a project in a folder: a small model that runs, and what a repository needs around it. Files that exist are
 * left alone; where anything else stands in the way, nothing is written.
 *
 * @example
 * const { value } = await init({ folder: "acme", version: "0.1.0" });
 * value.written // ["models/events.yaml", ..., "README.md"]
 */
export async function init(options: InitOptions): Promise<Result<InitSummary>> {
    const folder = resolve(options.folder);
    const name = options.name ?? proposedName(folder);
    const nothing: InitSummary = { written: [], kept: [] };
    const plan = planInit({ name, version: options.version, models: starterModels(name) });
    const settled = settleIn(folder, plan);
    if (hasErrors(settled.diagnostics)) return { value: nothing, diagnostics: settled.diagnostics };
    const { writes, kept } = settled.value;
    assertSound(writes);
    try {
        writeFiles(folder, writes);
    } catch (error) {
        if (!(error instanceof UnwritableProject)) throw error;
        return { value: nothing, diagnostics: [unwritable(shownIn(error.path), error.reason)] };
    }
    return { value: { written: [...writes.keys()], kept }, diagnostics: settled.diagnostics };
}

/** What a project in this folder is called, unless somebody says otherwise. */
export const proposedName = (folder: string): string => projectName(basename(resolve(folder)));

function settleIn(folder: string, plan: ReadonlyMap<string, string>): Result<Settled> {
    try {
        return settle(
            plan,
            (path) => readStanding(folder, path),
            (path) => shownIn(join(folder, path)),
        );
    } catch (error) {
        const { code, path } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return {
            value: { writes: new Map(), kept: [] },
            diagnostics: [unwritable(shownIn(path ?? folder), code)],
        };
    }
}

/** A model that c360 wrote itself and does not understand is a defect; it must not reach the disk. */
function assertSound(files: ReadonlyMap<string, string>): void {
    const models = [...files].filter(([path]) => path.startsWith("models/"));
    const { diagnostics } = validate(models.map(([path, text]) => ({ path, text })));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("; "));
}

const unwritable = (path: string, reason: string): Diagnostic =>
    initDiagnostics.report("unwritable", { span: { file: path, start: 0, end: 0 } }, { path, reason });

const shownIn = (path: string): string => relative(process.cwd(), path) || ".";
