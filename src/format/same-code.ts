import { pieces } from "./opaque.js";

/**
 * The first place where formatting changed more than white space, the case of keywords or the wrapping of comments:
 * else the same literals, names and Jinja tags stand in the same order, and between them the same signs. Null when
 * there is none.
 */
export function changedCode(before: string, after: string): string | null {
    const [a, b] = [pieces(before), pieces(after)];
    const at = a.findIndex((piece, i) => piece !== b[i]);
    if (at < 0 && a.length === b.length) return null;
    const place = at < 0 ? a.length : at;
    return `\`${a[place] ?? "the end"}\` became \`${b[place] ?? "nothing"}\``;
}
