/** A line, and the lines indented under it. */
export interface Line {
    readonly text: string;
    readonly children: readonly Line[];
}

/** Reads indentation as structure. */
export function lineTree(text: string): readonly Line[] {
    const root: { children: Line[] } = { children: [] };
    const open: { depth: number; children: Line[] }[] = [{ depth: -1, children: root.children }];
    for (const row of text.split("\n")) {
        const line = row.trim();
        if (line === "") continue;
        const depth = row.length - row.trimStart().length;
        while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
        const children: Line[] = [];
        open.at(-1)?.children.push({ text: line, children });
        open.push({ depth, children });
    }
    return root.children;
}
