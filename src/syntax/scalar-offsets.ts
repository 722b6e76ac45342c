import type { ScalarStyle } from "./node.js";

/** For each UTF-16 unit of a scalar's text, where in the file it begins and ends. */
interface Offsets {
    readonly starts: readonly number[];
    readonly ends: readonly number[];
}

const blank = (char: string | undefined): boolean => char === " " || char === "\t" || char === "\n" || char === "\r";

const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** Length of the escape at a backslash; a line continuation swallows the blanks after it. */
function escapeLength(source: string, at: number): number {
    return escapeLengths[source[at + 1] ?? ""] ?? 2;
}

const continuesLine = (source: string, at: number): boolean =>
    source[at] === "\\" && (source[at + 1] === "\n" || source[at + 1] === "\r");

/**
 * Walks a scalar's text and its source side by side. YAML drops and folds blanks but keeps every other character in
 * order, so blanks of the source are skipped until the next character agrees.
 *
 * @param start first offset of the content: after an opening quote, after a block scalar's header line
 * @returns undefined when the two do not agree, so that nobody points at the wrong place
 */
export function scalarOffsets(text: string, source: string, start: number, style: ScalarStyle): Offsets | undefined {
    const starts: number[] = [];
    const ends: number[] = [];
    let at = start;
    const take = (length: number): void => {
        starts.push(at);
        at += length;
        ends.push(at);
    };
    for (let unit = 0; unit < text.length; unit += 1) {
        const char = text[unit];
        while (style === "double" && continuesLine(source, at)) at += 2;
        if (blank(char) && (blank(source[at]) || !(style === "double" && source[at] === "\\"))) {
            take(source[at] === char ? 1 : 0);
            continue;
        }
        while (blank(source[at]) || (style === "double" && continuesLine(source, at))) at += blank(source[at]) ? 1 : 2;
        if (style === "double" && source[at] === "\\") {
            const astral = source[at + 1] === "U" && text.codePointAt(unit) !== text.charCodeAt(unit);
            if (astral) {
                starts.push(at);
                ends.push(at + 10);
                unit += 1;
            }
            take(escapeLength(source, at));
        } else if (source[at] === char) {
            take(style === "single" && char === "'" ? 2 : 1);
        } else {
            return undefined;
        }
    }
    return { starts, ends };
}
