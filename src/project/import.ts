import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Texts } from "../diagnostics/report/reporter.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { dialects } from "../dialects/registry.js";
import { initDiagnostics } from "../init/diagnostics.js";
import { placeOf } from "../init/from/list-files.js";
import { readData } from "../init/from/read-data.js";
import { planImport } from "../init/import/plan-import.js";
import { addFiles, UnwritableProject } from "../init/write-files.js";
import { compile, compileTexts } from "./compile.js";
import { lookedForElsewhere } from "./looked-for-elsewhere.js";
import { readText } from "./read-models.js";

export interface ImportOptions {
    /** The folder that holds `models/`. */
    readonly folder: string;
    /** Raw data, a dbt properties file or a tracking plan, as for `init`. */
    readonly path: string;
    /** What the source of a tracking plan, or of files without a folder of their own, is called. */
    readonly source?: string;
    /** Plan and check, but write nothing. */
    readonly dryRun?: boolean;
}

export interface ImportSummary {
    /** The text of each new file, by path below the folder; empty when there are errors. */
    readonly files: ReadonlyMap<string, string>;
    /** How `build` is told where the raw data lies, from inside the folder; null for what is no data. */
    readonly data: readonly ["--data" | "--db", string] | null;
    /** Lines that are marked for review. */
    readonly reviews: number;
    /** Texts of the files that findings point into. */
    readonly texts: Texts;
}

/**
 * Adds sources to a project: contracts for the tables that it does not declare yet, in files of their own. The project
 * is compiled with them before one is written.
 *
 * @example
 * const { value } = await importSources({ folder: ".", path: "exports" });
 * [...value.files.keys()] // ["models/sources/erp.yaml"]
 */
export async function importSources(options: ImportOptions): Promise<Result<ImportSummary>> {
    const { value: project, diagnostics: before } = compile({ folder: options.folder });
    const { folder } = project;
    const nothing: ImportSummary = { files: new Map(), data: null, reviews: 0, texts: project.texts };
    if (hasErrors(before) || project.model === undefined) return { value: nothing, diagnostics: before };
    const at = resolve(options.path);
    const shown = relative(process.cwd(), at) || ".";
    const { value: found, diagnostics: seen } = await readData({ path: at, shown }, options.source, dialects.duckdb);
    const own: Texts = (file) => (file === found.text?.path ? found.text.text : project.texts(file));
    if (hasErrors(seen)) return { value: { ...nothing, texts: own }, diagnostics: seen };
    const plan = planImport(project.model, found, shown, (path) => !existsSync(join(folder, path)));
    const texts: Texts = (file) => plan.files.get(file) ?? own(file);
    const together = [...project.files, ...[...plan.files].map(([path, text]) => ({ path, text }))];
    const checked = compileTexts(together, (path) => readText(folder, path)).diagnostics;
    const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
    const news = checked.filter(({ code, message }) => !known.has(`${code} ${message}`));
    const moved = found.kind === "folder" ? plan.tables.flatMap(lookedForElsewhere) : [];
    const diagnostics = [...seen, ...plan.diagnostics, ...moved, ...news];
    if (hasErrors(diagnostics)) return { value: { ...nothing, texts }, diagnostics };
    if (options.dryRun !== true) {
        try {
            addFiles(folder, plan.files);
        } catch (error) {
            if (!(error instanceof UnwritableProject)) throw error;
            const params = { path: relative(process.cwd(), error.path), reason: error.reason };
            const unwritable = initDiagnostics.report("unwritable", placeOf(params.path), params);
            return { value: { ...nothing, texts }, diagnostics: [unwritable] };
        }
    }
    const isFlat = found.tables.every(({ shown: file }) => resolve(dirname(file)) === at);
    const raw = relative(folder, found.kind === "folder" && isFlat ? dirname(at) : at) || ".";
    const option = { folder: "--data", database: "--db", declared: null }[found.kind] as "--data" | "--db" | null;
    const reviews = [...plan.files.values()].join("").match(/# review: /g)?.length ?? 0;
    return {
        value: { files: plan.files, data: option === null ? null : [option, raw], reviews, texts },
        diagnostics,
    };
}
