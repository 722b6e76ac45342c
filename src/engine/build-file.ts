import { realpath, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import type { Renderer } from "../render/renderer.js";
import type { Warehouse } from "../warehouse/plan/warehouse.js";
import { type BuildOptions, type BuildReport, buildWarehouse } from "./build-warehouse.js";
import { engineDiagnostics } from "./diagnostics.js";
import { DuckdbError } from "./duckdb-error.js";
import { originSpan } from "./origin-span.js";
import { diskReason, makeRoom, outputPath } from "./output-file.js";
import { type LoadedTable, loadRaw, type RawInput } from "./raw/load-raw.js";
import { openSession, type SessionOptions } from "./session.js";
import { fingerprints } from "./state/fingerprints.js";
import { unreadable } from "./state/go-on.js";
import { guardSnapshots } from "./state/guard-snapshots.js";
import { closePrevious, type Opened, openPrevious } from "./state/previous.js";
import { writeRecord } from "./state/records.js";
import { beginFile, endFile } from "./unfinished-files.js";

export interface FileBuildOptions extends BuildOptions, Pick<SessionOptions, "threads" | "memoryLimit"> {
    readonly input: RawInput;
    /** The database file to make or to replace. */
    readonly out: string;
    readonly onLoaded?: (table: LoadedTable) => void;
    /** What tombstones are hashed with; a warehouse that keeps some is not built without. */
    readonly erasureKey?: string;
    /** Nothing that an earlier build left in `out` is gone on from. */
    readonly fresh?: boolean;
}

export interface FileBuild {
    /** Where the warehouse is: `out`, or beside it when a test failed; null when there is none. */
    readonly file: string | null;
    readonly tables: readonly LoadedTable[];
    /** Null when the raw data could not be loaded. */
    readonly report: BuildReport | null;
}

/**
 * Builds a whole warehouse into one DuckDB file that needs nothing else: raw tables in the schemas of their sources,
 * relations under their plain names. It is written under another name and renamed when it is complete and its tests
 * hold, so `out` is yesterday's warehouse or today's, whenever the process is killed. A warehouse whose tests failed
 * is kept as `<out>.failed`, for a look at the rows. What is no DuckDB file is never replaced.
 *
 * The rows that an earlier build left in `out` are gone on from, unless `fresh` says otherwise: an incremental relation
 * whose definition is still the same reads again only what changed, and ends with the rows that a fresh build gives. Snapshots of
 * source tables always go on, and a file that holds them and cannot be read is not replaced.
 *
 * @example
 * await buildFile(warehouse, renderer, {
 *     input: { kind: "folder", path: "data" }, out: ".c360/warehouse.duckdb",
 *     asOf: "2026-01-31 00:00:00.000000", places,
 * });
 * // { value: { file: ".c360/warehouse.duckdb", tables: [...], report: {...} }, diagnostics: [] }
 */
export async function buildFile(
    warehouse: Warehouse,
    renderer: Renderer,
    options: FileBuildOptions,
): Promise<Result<FileBuild>> {
    const { input, places } = options;
    const out = await outputPath(options.out);
    const span = originSpan(warehouse.model.project.origin, places);
    const refuse = (diagnostic: Diagnostic): Result<FileBuild> => ({
        value: { file: null, tables: [], report: null },
        diagnostics: [diagnostic],
    });
    if (input.kind === "database" && (await isSameFile(input.path, out))) {
        return refuse(engineDiagnostics.report("output-is-input", { span }, { file: options.out }));
    }
    const erasing = warehouse.relations.find(({ upkeep }) => upkeep?.kind === "append");
    if (erasing !== undefined && (options.erasureKey ?? "") === "") {
        return refuse(engineDiagnostics.report("no-erasure-key", { span: originSpan(erasing.origin, places) }, {}));
    }
    const notWritable = (reason: string): Result<FileBuild> =>
        refuse(engineDiagnostics.report("output-not-writable", { span }, { file: options.out, reason }));
    const problem = options.out === "" ? { foreign: false as const, reason: "it has no name" } : await makeRoom(out);
    if (problem?.foreign === true) {
        return refuse(engineDiagnostics.report("foreign-output", { span }, { file: options.out }));
    }
    if (problem !== null) return notWritable(problem.reason);
    const unfinished = beginFile(out);
    try {
        const { value, diagnostics } = await buildInto(unfinished, warehouse, renderer, { ...options, out });
        if (value.report === null || value.report.relations.length < warehouse.relations.length) {
            return { value: { ...value, file: null }, diagnostics };
        }
        const failed = hasErrors(diagnostics);
        const shown = out === resolve(options.out) ? options.out : out;
        const file = failed ? `${shown}.failed` : shown;
        await rename(unfinished, resolve(file));
        // Changes that a killed program made to the file before belong to a file that is gone.
        await rm(`${resolve(file)}.wal`, { force: true });
        if (!failed) await rm(`${out}.failed`, { force: true });
        return { value: { ...value, file }, diagnostics };
    } catch (error) {
        if (!isOfDisk(error)) throw error;
        return notWritable(diskReason(error));
    } finally {
        await endFile(unfinished);
    }
}

async function buildInto(
    file: string,
    warehouse: Warehouse,
    renderer: Renderer,
    options: FileBuildOptions,
): Promise<Result<Omit<FileBuild, "file">>> {
    const { input, threads, memoryLimit, onLoaded, out, fresh, erasureKey } = options;
    // A build from nothing forgets all but what may never be forgotten.
    const isForgotten = fresh === true && !warehouse.relations.some(({ upkeep }) => upkeep?.kind === "append");
    const session = await openSession({
        file,
        tempDirectory: `${file}.tmp`,
        ...(input.kind === "folder" && { dataFolder: input.path }),
        dataFiles: [...(input.kind === "folder" ? [] : [input.path]), ...(isForgotten ? [] : [out])],
        ...(threads !== undefined && { threads }),
        ...(memoryLimit !== undefined && { memoryLimit }),
        ...(erasureKey !== undefined && { erasureKey }),
    });
    try {
        const { dialect, model } = warehouse;
        const loaded = await loadRaw(session, model, input, {
            dialect,
            places: options.places,
            ...(onLoaded !== undefined && { onLoaded }),
        });
        const { value: tables, diagnostics } = loaded;
        if (hasErrors(diagnostics)) return { value: { tables, report: null }, diagnostics };
        const now = { asOf: options.asOf, fingerprints: fingerprints(warehouse, renderer), isFresh: fresh === true };
        const opened: Opened = isForgotten ? { kind: "none" } : await openPrevious(session, out);
        const lost = await guardSnapshots(session, opened, warehouse.relations, {
            ...options,
            file: out,
            isFresh: fresh === true,
        });
        if (lost !== null) return { value: { tables, report: null }, diagnostics: [...diagnostics, lost] };
        const warnings =
            opened.kind === "unreadable" ? [unreadable(out, opened.reason, model.project, options.places)] : [];
        const report = await buildWarehouse(session, warehouse, renderer, {
            ...options,
            holdsViews: true,
            ...(opened.kind === "previous" && { earlier: { file: out, previous: opened.previous, now } }),
        });
        if (opened.kind === "previous") await closePrevious(session);
        await writeRecord(session, now, dialect);
        // Closing would do it too, but would not say so when the disk is full.
        await session.run("checkpoint");
        return { value: { tables, report }, diagnostics: [...diagnostics, ...warnings, ...report.diagnostics] };
    } finally {
        session.close();
    }
}

const isOfDisk = (error: unknown): boolean =>
    error instanceof DuckdbError ? error.isOfDisk : error instanceof Error && "syscall" in error;

async function isSameFile(a: string, b: string): Promise<boolean> {
    const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))));
    return first === second;
}
