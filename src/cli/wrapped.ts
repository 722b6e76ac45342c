/**
 * Prose in lines of at most `width` columns; line breaks of the text stay, and so do indented lines.
 *
 * @example
 * wrapped("one two three", 8) // "one two\nthree"
 */
export function wrapped(text: string, width: number): string {
    return text
        .split("\n")
        .map((line) => (line.startsWith(" ") ? line : wrapLine(line, width)))
        .join("\n");
}

function wrapLine(line: string, width: number): string {
    const lines: string[] = [];
    for (const word of line.split(" ")) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.join("\n");
}
