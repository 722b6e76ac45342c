import { basename, dirname, join, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { dialects } from "../dialects/registry.js";
import { initDiagnostics } from "../init/diagnostics.js";
import { readData } from "../init/from/read-data.js";
import { writeModels } from "../init/from/write-models.js";
import { projectName } from "../init/names.js";
import { planInit } from "../init/plan-init.js";
import { readStanding } from "../init/read-standing.js";
import { type Settled, settle } from "../init/settle.js";
import { starterModels } from "../init/starter-models.js";
import { UnwritableProject, writeFiles } from "../init/write-files.js";
import { lookedForElsewhere } from "./looked-for-elsewhere.js";
import { validate } from "./validate.js";

export interface InitOptions {
    /** The folder of the new project; made when there is none. */
    readonly folder: string;
    /** What the project is called, a name of the model; by default after its folder. */
    readonly name?: string;
    /** Of c360: the project's package.json asks for it. */
    readonly version: string;
    /** Raw data to write source contracts for; without it the project holds a small model of its own. */
    readonly from?: {
        /**
         * A folder of `<source>/<table>.csv`, `.parquet` or `.ndjson`, a DuckDB file, a dbt properties file with
         * `sources:` (`.yml`), or a tracking plan of Segment (`.json`).
         */
        readonly path: string;
        /** What the source of files without a folder of their own, or of a tracking plan, is called. */
        readonly source?: string;
    };
}

export interface InitSummary {
    /** Paths below the folder, in the order they were planned; none when there are errors. */
    readonly written: readonly string[];
    /** Files that existed and were left alone. */
    readonly kept: readonly string[];
    /** How `build` is told where the raw data lies, from inside the folder; null where there is none. */
    readonly data: readonly ["--data" | "--db", string] | null;
    /** Lines of the models that are marked for review. */
    readonly reviews: number;
    /** The models are the small one that comes with c360, scenarios included. */
    readonly isStarter: boolean;
    /** Files beside the project that findings point into, by path. */
    readonly texts: ReadonlyMap<string, string>;
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
    const nothing: InitSummary = { written: [], kept: [], data: null, reviews: 0, isStarter: false, texts: new Map() };
    // What stands in the folder is looked at before the data, which takes longer.
    const first = settleIn(folder, planInit({ name, version: options.version, models: starterModels(name) }));
    if (hasErrors(first.diagnostics)) return { value: nothing, diagnostics: first.diagnostics };
    const begun = options.from === undefined ? starter(name) : await fromData(name, folder, options.from);
    const { models, data, texts } = begun.value;
    if (hasErrors(begun.diagnostics)) return { value: { ...nothing, texts }, diagnostics: begun.diagnostics };
    const plan = planInit({ name, version: options.version, models, ...(data !== null && { data: shell(data) }) });
    const settled = settleIn(folder, plan);
    const diagnostics = [...begun.diagnostics, ...settled.diagnostics];
    if (hasErrors(settled.diagnostics)) return { value: nothing, diagnostics };
    const { writes, kept } = settled.value;
    assertSound(writes);
    try {
        writeFiles(folder, writes);
    } catch (error) {
        if (!(error instanceof UnwritableProject)) throw error;
        return { value: nothing, diagnostics: [unwritable(shownIn(error.path), error.reason)] };
    }
    const reviews = [...models.values()].join("").match(/# review: /g)?.length ?? 0;
    return {
        value: { written: [...writes.keys()], kept, data, reviews, isStarter: options.from === undefined, texts },
        diagnostics,
    };
}

type Begun = Pick<InitSummary, "data" | "texts"> & { readonly models: ReadonlyMap<string, string> };

const starter = (name: string): Result<Begun> => ({
    value: { models: starterModels(name), data: null, texts: new Map() },
    diagnostics: [],
});

async function fromData(
    name: string,
    folder: string,
    { path, source }: NonNullable<InitOptions["from"]>,
): Promise<Result<Begun>> {
    const at = resolve(path);
    const { value, diagnostics } = await readData({ path: at, shown: shownIn(at) }, source, dialects.duckdb);
    const models = hasErrors(diagnostics) ? new Map<string, string>() : writeModels({ ...value, project: name });
    const texts = value.text === null ? new Map() : new Map([[value.text.path, value.text.text]]);
    if (value.kind === "declared") return { value: { models, data: null, texts }, diagnostics };
    if (value.kind === "database") {
        return { value: { models, data: ["--db", relative(folder, at)], texts }, diagnostics };
    }
    const moved = value.tables.flatMap(lookedForElsewhere);
    // Files that lie in the folder itself are, to a build, the files of a source of that name.
    const isFlat = value.tables.every(({ shown }) => resolve(dirname(shown)) === at);
    return {
        value: { models, data: ["--data", relative(folder, isFlat ? dirname(at) : at) || "."], texts },
        diagnostics: [...diagnostics, ...moved],
    };
}

/** An option and its value as they are typed. */
export const shell = ([option, value]: readonly [string, string]): string => `${option} ${quotedWord(value)}`;

/** A path as one word of a command line. */
export const quotedWord = (text: string): string =>
    /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

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
