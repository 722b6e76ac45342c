/**
 * Columns under each other, two blanks apart, indented by two.
 *
 * @param alignment one letter per column: `l`eft or `r`ight
 * @example
 * aligned([["a", "1"], ["bc", "22"]], "lr") // "  a    1\n  bc  22\n"
 */
export function aligned(rows: readonly (readonly string[])[], alignment: string): string {
    const widths = [...alignment].map((_, column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ""))));
    return rows
        .map((row) => {
            const cells = [...alignment].map((side, column) => pad(row[column] ?? "", widths[column] ?? 0, side));
            return `  ${cells.join("  ")}`.trimEnd();
        })
        .map((line) => `${line}\n`)
        .join("");
}

const width = (text: string): number => [...text].length;

function pad(text: string, to: number, side: string): string {
    const blanks = " ".repeat(Math.max(0, to - width(text)));
    return side === "r" ? blanks + text : text + blanks;
}
