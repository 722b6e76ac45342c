import { pieces } from "./opaque.js";

/**
 * Holds a formatter to its word: the same literals, names and Jinja tags in the same order, and between them the same
 * text up to white space and the case of keywords.
 *
 * @throws Error with the first place that differs.
 */
export function assertSameCode(before: string, after: string): void {
    const [a, b] = [pieces(before), pieces(after)];
    const at = a.findIndex((piece, i) => piece !== b[i]);
    if (at < 0 && a.length === b.length) return;
    const place = at < 0 ? a.length : at;
    throw new Error(`formatting changed \`${a[place] ?? "the end"}\` to \`${b[place] ?? "nothing"}\`:\n${before}`);
}
