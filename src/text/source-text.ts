/** A file that was read: its path as the user would write it, and its text without byte-order mark. */
export interface SourceText {
    readonly path: string;
    readonly text: string;
}

/** Line and column, both from 1; columns count UTF-16 units, as editors do. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

/**
 * Where an offset stands.
 *
 * @example
 * positionAt("a\nbc", 3) // { line: 2, column: 2 }
 */
export function positionAt(text: string, offset: number): Position {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    let line = 1;
    for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line += 1;
    return { line, column: offset - lineStart + 1 };
}
