import { layoutBlock } from "./layout.js";
import { lineTree } from "./line-tree.js";
import { readBlock, UnknownShape } from "./structure.js";

/**
 * The layout of the house. sql-formatter has opened every clause, list and bracket; this closes what fits on a line,
 * puts CTEs at the margin and a blank line between them. `null` when the text has a shape it does not know.
 *
 * @param opened masked SQL as sql-formatter prints it with `expressionWidth: 1`
 */
export function house(opened: string): string | null {
    try {
        const block = readBlock(lineTree(closeCalls(opened)));
        return layoutBlock(block, 0).join("\n").trimEnd();
    } catch (error) {
        if (error instanceof UnknownShape) return null;
        throw error;
    }
}

/** sql-formatter sets a blank before the bracket of a function that it does not know, and none after `filter`. */
function closeCalls(text: string): string {
    return text
        .replace(/([\p{L}\p{N}_$]+) \(/gu, (match, word: string) => (spacedWords.has(word) ? match : `${word}(`))
        .replaceAll(") filter(", ") filter (");
}

/** Words that no call begins with. */
const spacedWords = new Set(
    (
        "all and any as asc between by case cross desc distinct else end except exists filter from full group having " +
        "in inner intersect into is join lateral left like limit not nulls offset on or order outer over partition " +
        "qualify right select semi anti set some then union using values when where with within"
    ).split(" "),
);
