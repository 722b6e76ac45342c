import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { OutputLanguage, OutputTree } from "../emitters/output-tree.js";
import type { SqlLanguage } from "../format/format-options.js";
import type { Origin } from "../model/origin.js";
import type { Span } from "../text/span.js";
import { contentHash } from "./content-hash.js";
import { outputDiagnostics } from "./diagnostics.js";
import type { FinishedFile, FinishedTree } from "./finished-file.js";
import { type Finished, finishers } from "./finishers.js";
import type { Manifest } from "./manifest.js";
import type { SeenFile, SeenFiles } from "./seen-files.js";

/** The text that a path had when it was last made from the same draft; undefined when that is not known. */
export type FinishCache = (path: string, key: string) => SeenFile | undefined;

/** A file is its own cache, as long as nobody touched it since the manifest was written. */
export function cacheOf(manifest: Manifest, seen: SeenFiles): FinishCache {
    const known = new Map(manifest.map((entry) => [`${entry.path} ${entry.format}`, entry.sha256]));
    return (path, key) => {
        const hash = known.get(`${path} ${key}`);
        const file = hash === undefined ? undefined : seen(path);
        return file?.sha256 === hash ? file : undefined;
    };
}

/**
 * Makes the texts of a tree: lays out what is SQL, prints what is values. A text that the formatter cannot read stays as
 * it is, with a warning.
 */
export async function finishTree(
    tree: OutputTree,
    sql: SqlLanguage,
    cached: FinishCache,
    spanOf: (origin: Origin | null) => Span,
): Promise<Result<FinishedTree>> {
    const diagnostics: Diagnostic[] = [];
    const files = new Map<string, FinishedFile>();
    const settings = new Map(
        Object.entries(finishers).flatMap(([language, finisher]) =>
            finisher === null ? [] : [[language, finisher.settings(sql)] as const],
        ),
    );
    const opened = new Map<OutputLanguage, (draft: string) => Finished>();
    for (const [path, { draft, language, emitter, origin }] of tree) {
        const finisher = finishers[language];
        if (finisher === null) {
            files.set(path, { text: draft, sha256: contentHash(draft), emitter, origin, key: null });
            continue;
        }
        const key = draftKey(draft, settings.get(language) ?? "");
        const known = cached(path, key);
        if (known !== undefined) {
            files.set(path, { text: known.text.replaceAll("\r\n", "\n"), sha256: known.sha256, emitter, origin, key });
            continue;
        }
        const finish = opened.get(language) ?? (await finisher.open(sql));
        opened.set(language, finish);
        const { text, problem } = finish(draft);
        if (problem !== null) {
            const params = { path, reason: problem };
            diagnostics.push(outputDiagnostics.report("unformatted", { span: spanOf(origin) }, params));
        }
        // Without a key it is tried again, and warned of again.
        const kept = problem === null ? key : null;
        files.set(path, { text, sha256: contentHash(text), emitter, origin, key: kept });
    }
    return { value: files, diagnostics };
}

/**
 * What a finished text depends on, as one hash: two drafts of a language with the same key become the same text.
 *
 * @example
 * draftKey("select 1", formatSettings("duckdb")) // 64 hex digits
 */
export const draftKey = (draft: string, settings: string): string =>
    createHash("sha256").update(settings).update("\n").update(draft).digest("hex");
