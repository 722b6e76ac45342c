import { wrapComment } from "./comment-lines.js";

/**
 * What a formatter must not look into: literals, quoted names, Jinja and comments. They are replaced by words that
 * are as long, so that lines break where they will, and put back afterwards.
 */
export interface Masked {
    readonly text: string;
    readonly restore: (formatted: string) => string;
}

// A string inside Jinja may hold Jinja: `config(pre_hook="delete from {{ this }}")`.
export const jinjaValue = /\{\{(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'])*?\}\}/.source;
// A literal may hold Jinja with quotes of its own; `''` reads as the end of one literal and the start of the next.
const literal = `'(?:[^'{]|\\{(?!\\{)|${jinjaValue})*'`;
const quoted = /"[^"]*"|`[^`]*`/.source;
// Never past its own end, however the text around it would like it.
export const jinjaTag = /\{%(?:[^%]|%(?!\}))*%\}|\{#(?:[^#]|#(?!\}))*#\}/.source;
const comment = /--[^\n]*|\/\*[\s\S]*?\*\//.source;
// Whatever touches without a blank is one word: `prefix_{{ name }}_suffix`.
const word = `(?:[\\p{L}\\p{N}_$]|${literal}|${quoted}|${jinjaValue})+`;
const opaque = new RegExp(`(?<comment>${comment})|(?<tag>${jinjaTag})|${word}`, "gu");

const plainWord = /^[\w$]+$/;

/** The opaque pieces of a text and the words and signs between them, in order; white space is lost. */
export function pieces(text: string): readonly string[] {
    const found: string[] = [];
    let end = 0;
    const signs = (until: number) => found.push(...text.slice(end, until).replaceAll(/\s+/g, ""));
    for (const match of text.matchAll(opaque)) {
        signs(match.index);
        end = match.index + match[0].length;
        // The words of a comment one by one: a long comment is wrapped.
        if (match[0].startsWith("--"))
            found.push(
                ...match[0]
                    .slice(2)
                    .trim()
                    .split(/\s+/)
                    .map((part) => `-- ${part}`),
            );
        else found.push(plainWord.test(match[0]) ? match[0].toLowerCase() : match[0]);
    }
    signs(text.length);
    return found;
}

/**
 * @example
 * mask("select 'it''s', {{ x }}_y").text // "select 가가_____, 가각_______"
 */
export function mask(text: string): Masked {
    const originals: string[] = [];
    const indices = new Map<string, number>();
    const stand = (original: string): string => {
        let index = indices.get(original);
        if (index === undefined) {
            index = originals.push(original) - 1;
            indices.set(original, index);
        }
        return syllables(index);
    };
    const masked = text.replace(opaque, (match: string, ...rest: readonly unknown[]) => {
        const groups = rest.at(-1) as { readonly comment?: string; readonly tag?: string };
        const offset = rest.at(-3) as number;
        if (groups.comment?.startsWith("--")) return `--${stand(match.trimEnd())}`;
        if (groups.comment !== undefined) return `/*${stand(match)}*/`;
        if (groups.tag !== undefined)
            return aloneOnLine(text, offset, match) ? `--${stand(match)}` : `/*${stand(match)}*/`;
        return plainWord.test(match) ? match : stand(match).padEnd(match.length, "_");
    });
    const restore = (formatted: string): string =>
        formatted.replace(
            /^( *)--([가-힣]{2})$|--([가-힣]{2})|\/\*([가-힣]{2})\*\/|([가-힣]{2})_*/gm,
            (match, indent: string | undefined, ...found: (string | undefined)[]) => {
                const id = found.slice(0, 4).find((syllable) => syllable !== undefined);
                const original = id === undefined ? undefined : originals[indexOf(id)];
                if (original === undefined) throw new Error(`nothing was masked as \`${match}\``);
                if (indent === undefined) return original;
                return original.startsWith("--") ? wrapComment(original, indent).join("\n") : indent + original;
            },
        );
    return { text: masked, restore };
}

// Two Hangul syllables: letters to every SQL grammar, and shorter than no text they stand for (`''`).
const first = 0xac00;
const count = 0xd7a3 - first + 1;

function syllables(index: number): string {
    if (index >= count * count) throw new Error(`too many literals in one text: ${index}`);
    return String.fromCharCode(first + Math.floor(index / count), first + (index % count));
}

function indexOf(id: string): number {
    return (id.charCodeAt(0) - first) * count + (id.charCodeAt(1) - first);
}

function aloneOnLine(text: string, offset: number, match: string): boolean {
    const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    const end = offset + match.length;
    const newline = text.indexOf("\n", end);
    const after = text.slice(end, newline < 0 ? undefined : newline);
    return before.trim() === "" && after.trim() === "";
}
