import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../text/span.js";
import type { Origin } from "../origin.js";

/** What analysis writes down on its way: problems, and where each definition stands. */
export interface Notebook {
    readonly diagnostics: Diagnostic[];
    readonly places: Map<string, Span>;
}

export const openNotebook = (): Notebook => ({ diagnostics: [], places: new Map() });

/**
 * Writes down where a definition stands. Of two with one path the first counts; the second is a diagnostic elsewhere.
 *
 * @param span of the definition's name
 */
export function define(notebook: Notebook, path: string, span: Span): Origin {
    if (!notebook.places.has(path)) notebook.places.set(path, span);
    return { file: span.file, path };
}

/** Where a definition stands that was written down. */
export function placeOf({ places }: Notebook, { path }: Origin): Span {
    const span = places.get(path);
    if (span === undefined) throw new Error(`${path} was never written down`);
    return span;
}
