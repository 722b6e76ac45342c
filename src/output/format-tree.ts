import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { OutputTree } from "../emitters/output-tree.js";
import { formatKey } from "../format/format-key.js";
import { formatSql, type SqlLanguage } from "../format/format-sql.js";
import type { Origin } from "../model/origin.js";
import type { Span } from "../text/span.js";
import { contentHash } from "./content-hash.js";
import { outputDiagnostics } from "./diagnostics.js";
import type { FinishedFile, FinishedTree } from "./finished-file.js";
import type { Manifest } from "./manifest.js";

/** The text that a path had when it was last formatted from the same text; undefined when that is not known. */
export type FormatCache = (path: string, key: string) => string | undefined;

/** A file is its own cache, as long as nobody touched it since the manifest was written. */
export function cacheOf(manifest: Manifest, read: (path: string) => string | undefined): FormatCache {
    const known = new Map(manifest.map((entry) => [`${entry.path} ${entry.format}`, entry.sha256]));
    return (path, key) => {
        const hash = known.get(`${path} ${key}`);
        const text = hash === undefined ? undefined : read(path)?.replaceAll("\r\n", "\n");
        return text !== undefined && contentHash(text) === hash ? text : undefined;
    };
}

/** Lays out what is SQL; a text that the formatter cannot read stays as it is, with a warning. */
export function formatTree(
    tree: OutputTree,
    language: SqlLanguage,
    cached: FormatCache,
    spanOf: (origin: Origin | null) => Span,
): Result<FinishedTree> {
    const diagnostics: Diagnostic[] = [];
    const files = new Map<string, FinishedFile>();
    for (const [path, { text, language: kind, emitter, origin }] of tree) {
        if (kind !== "sql") {
            files.set(path, { text, emitter, origin, formatKey: null });
            continue;
        }
        const key = formatKey(text, { language });
        const known = cached(path, key);
        const formatted = known === undefined ? formatSql(text, { language }) : { text: known, problem: null };
        if (formatted.problem !== null) {
            const params = { path, reason: formatted.problem };
            diagnostics.push(outputDiagnostics.report("unformatted", { span: spanOf(origin) }, params));
        }
        // Without a key it is tried again, and warned of again.
        files.set(path, { text: formatted.text, emitter, origin, formatKey: formatted.problem === null ? key : null });
    }
    return { value: files, diagnostics };
}
