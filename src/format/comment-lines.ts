import { lineWidth } from "./line.js";

/**
 * A `--` comment as lines that fit. A word that is too long gets a line of its own.
 *
 * @example
 * wrapComment("-- " + "word ".repeat(20), "    ") // two lines, each at most 80 columns with its indent
 */
export function wrapComment(comment: string, indent: string): string[] {
    if (indent.length + comment.length <= lineWidth) return [indent + comment];
    const lines: string[] = [];
    let line = "--";
    for (const word of comment.slice(2).split(/\s+/)) {
        if (word === "") continue;
        if (line !== "--" && indent.length + line.length + 1 + word.length > lineWidth) {
            lines.push(indent + line);
            line = "--";
        }
        line += ` ${word}`;
    }
    return [...lines, indent + line];
}
