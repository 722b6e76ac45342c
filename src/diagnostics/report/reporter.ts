import type { Diagnostic } from "../diagnostic.js";

/** The text of a file that a diagnostic points into; undefined when it cannot be shown. */
export type Texts = (file: string) => string | undefined;

/** Prints diagnostics; the result ends with a line break unless it is empty. */
export type Reporter = (diagnostics: readonly Diagnostic[], texts: Texts) => string;

/** By file, then place, then code: the same findings print the same, whatever order they were found in. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    return [...diagnostics].sort(
        (a, b) =>
            compare(a.span.file, b.span.file) ||
            a.span.start - b.span.start ||
            compare(a.code, b.code) ||
            compare(a.message, b.message),
    );
}
