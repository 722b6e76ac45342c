/**
 * Prose in lines of at most `width` columns: paragraphs, parted by an empty line, are filled anew; indented lines stay.
 *
 * @example
 * wrapped("one two\nthree", 8) // "one two\nthree"
 */
export function wrapped(text: string, width: number): string {
    return text
        .split(/\n{2,}/)
        .map((paragraph) => (/^\s/m.test(paragraph) ? paragraph : fill(paragraph.replaceAll("\n", " "), width)))
        .join("\n\n");
}

function fill(prose: string, width: number): string {
    const lines: string[] = [];
    for (const word of prose.split(/ +/)) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.join("\n");
}
