import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { buildFile, type FileBuild } from "../engine/build-file.js";
import type { BuiltRelation } from "../engine/build-warehouse.js";
import type { LoadedTable, RawInput } from "../engine/raw/load-raw.js";
import { asOfText } from "./as-of.js";
import { projectDiagnostics } from "./diagnostics.js";
import { prepare, type SoundProject } from "./prepare.js";

export interface BuildProjectOptions {
    readonly input: RawInput;
    /** The database file to make or to replace; `.c360/warehouse.duckdb` in the project's folder by default. */
    readonly out?: string;
    /** A day or an ISO 8601 instant, UTC without an offset: nothing later exists for the run. */
    readonly asOf: string;
    /** Ignores what an earlier build left: every relation is made anew. */
    readonly fresh?: boolean;
    /** What is erased is hashed with it; a model with `erasures` is not built without. */
    readonly erasureKey?: string;
    readonly onLoaded?: (table: LoadedTable) => void;
    readonly onMade?: (relation: BuiltRelation) => void;
}

/**
 * Builds the whole warehouse on the embedded DuckDB and runs every generated test.
 *
 * @returns what was built, and every finding; the file at `out` is replaced only when there is no error
 * @example
 * const { value: project } = compile({ folder: "." });
 * if (isSound(project)) {
 *     const { value } = await build(project, { input: { kind: "folder", path: "data" }, asOf: "2026-01-31" });
 *     value.file // ".c360/warehouse.duckdb"
 * }
 */
export async function build(project: SoundProject, options: BuildProjectOptions): Promise<Result<FileBuild>> {
    const prepared = prepare(project, "duckdb");
    if (prepared.value === undefined) {
        return { value: { file: null, tables: [], report: null }, diagnostics: prepared.diagnostics };
    }
    const asOf = asOfText(options.asOf);
    if (asOf === undefined) {
        return { value: { file: null, tables: [], report: null }, diagnostics: [badInstant(options.asOf, project)] };
    }
    const { warehouse, renderer } = prepared.value;
    const { value, diagnostics } = await buildFile(warehouse, renderer, {
        ...options,
        asOf,
        out: options.out ?? join(project.folder, ".c360", "warehouse.duckdb"),
        places: project.places,
    });
    return { value, diagnostics: [...prepared.diagnostics, ...diagnostics] };
}

function badInstant(text: string, { model, places }: SoundProject): Diagnostic {
    const { file, path } = model.project.origin;
    return projectDiagnostics.report("bad-instant", { span: places.get(path) ?? { file, start: 0, end: 0 } }, { text });
}
