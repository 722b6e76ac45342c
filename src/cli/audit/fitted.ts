/** Narrower than this a column says nothing. */
const least = 8;

/**
 * Rows as cells that stand side by side in so many columns of a terminal: the widest column of words gives way first,
 * and shows that it was cut.
 *
 * @param alignment one letter per column; columns of numbers (`r`) are never cut
 * @example
 * fitted([["a long word", "1"]], "lr", 14) // [["a long …", "1"]]
 */
export function fitted(
    rows: readonly (readonly string[])[],
    alignment: string,
    width: number,
): readonly (readonly string[])[] {
    const widths = [...alignment].map((_, column) => Math.max(0, ...rows.map((row) => lengthOf(row[column] ?? ""))));
    const total = (): number => widths.reduce((sum, one) => sum + one + 2, 0);
    while (total() > width) {
        const widest = [...alignment].reduce(
            (best, side, column) =>
                side === "l" && (best === -1 || (widths[column] ?? 0) > (widths[best] ?? 0)) ? column : best,
            -1,
        );
        const found = widths[widest];
        if (found === undefined || found <= least) break;
        widths[widest] = found - 1;
    }
    return rows.map((row) => row.map((cell, column) => cut(cell, widths[column] ?? 0)));
}

const lengthOf = (text: string): number => [...text].length;
const cut = (text: string, to: number): string =>
    lengthOf(text) <= to ? text : `${[...text].slice(0, to - 1).join("")}…`;
