import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { OutputTree } from "../emitters/output-tree.js";
import type { SqlLanguage } from "../format/format-options.js";
import type { Origin } from "../model/origin.js";
import type { Span } from "../text/span.js";
import { applyWrite, UnwritableFile } from "./apply-write.js";
import { outputDiagnostics } from "./diagnostics.js";
import { type FileSystem, UnreadableFile } from "./file-system.js";
import { cacheOf, finishTree } from "./finish-tree.js";
import { type Manifest, manifestPath, readManifest } from "./manifest.js";
import { type PlanOptions, planWrite, type WritePlan } from "./plan-write.js";
import { seenFiles } from "./seen-files.js";

export interface OutputOptions extends PlanOptions {
    readonly files: FileSystem;
    readonly language: SqlLanguage;
    /** False: every text is made again. The bytes are the same. */
    readonly cache: boolean;
    /** What `generated/` is called in messages. */
    readonly folder: string;
    /** The definition a file comes from; the project's for files that say several. */
    readonly spanOf: (origin: Origin | null) => Span;
}

export interface WriteSummary {
    readonly written: readonly string[];
    readonly removed: readonly string[];
    /** Files of the tree, the manifest among them. */
    readonly total: number;
}

/**
 * Writes `generated/`: nothing at all when a file in the way is not ours, else every file whole.
 *
 * @returns what changed, `unformatted` warnings, `foreign-file` for each file in the way, `unreadable`, `unwritable`
 */
export async function writeOutput(tree: OutputTree, options: OutputOptions): Promise<Result<WriteSummary>> {
    const { value: plan, diagnostics } = await planOutput(tree, options);
    if (plan === null) return { value: { written: [], removed: [], total: 0 }, diagnostics };
    const nothing = { written: [], removed: [], total: plan.total };
    if (plan.foreign.length > 0) {
        return {
            value: nothing,
            diagnostics: [...diagnostics, ...plan.foreign.map((path) => foreignFile(path, options))],
        };
    }
    try {
        applyWrite(plan, options.files);
    } catch (error) {
        if (!(error instanceof UnwritableFile)) throw error;
        return { value: nothing, diagnostics: [...diagnostics, unwritable(error, options)] };
    }
    return {
        value: {
            written: plan.writes.map(({ path }) => path),
            removed: plan.removes.map(({ path }) => path),
            total: plan.total,
        },
        diagnostics,
    };
}

/** Finishes a tree and decides what would be written; touches nothing. Null when what is there cannot be read. */
export async function planOutput(tree: OutputTree, options: OutputOptions): Promise<Result<WritePlan | null>> {
    try {
        return await planOver(tree, options);
    } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        return { value: null, diagnostics: [unreadable(error, options)] };
    }
}

async function planOver(tree: OutputTree, options: OutputOptions): Promise<Result<WritePlan>> {
    const { files, language, cache, spanOf } = options;
    const seen = seenFiles(files.read);
    const manifest: Manifest = readManifest(seen(manifestPath)?.text ?? "");
    const cached = cache ? cacheOf(manifest, seen) : () => undefined;
    const { value, diagnostics } = await finishTree(tree, language, cached, spanOf);
    return { value: planWrite(value, manifest, seen, options), diagnostics };
}

function foreignFile(path: string, { folder }: OutputOptions): Diagnostic {
    const file = `${folder}/${path}`;
    return outputDiagnostics.report("foreign-file", { span: { file, start: 0, end: 0 } }, { path: file });
}

function unreadable({ path, message }: UnreadableFile, { folder }: OutputOptions): Diagnostic {
    const file = `${folder}/${path}`;
    return outputDiagnostics.report(
        "unreadable",
        { span: { file, start: 0, end: 0 } },
        { path: file, reason: message },
    );
}

function unwritable({ path, message }: UnwritableFile, { folder }: OutputOptions): Diagnostic {
    const file = `${folder}/${path}`;
    return outputDiagnostics.report(
        "unwritable",
        { span: { file, start: 0, end: 0 } },
        { path: file, reason: message },
    );
}
