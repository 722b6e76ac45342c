import type { Line } from "./line-tree.js";

/** What one indented stretch of SQL consists of, in order. */
export type Block = readonly Entry[];

export type Entry = Clause | SetOperator | Item | Comment;

/** `where` and what follows it. */
export interface Clause {
    readonly kind: "clause";
    readonly keyword: string;
    readonly body: Block;
}

/** `union all`: its operands are the clauses before and after. */
export interface SetOperator {
    readonly kind: "set-operator";
    readonly text: string;
}

/** One element of a list or one condition: its parts begin, but for the first, with `and` or `or`. */
export interface Item {
    readonly kind: "item";
    readonly parts: readonly Chain[];
}

export interface Comment {
    readonly kind: "comment";
    readonly text: string;
}

/** Text with brackets (or `case ... end`) in it: always one text more than there are bodies. */
export interface Chain {
    readonly texts: readonly string[];
    readonly bodies: readonly Body[];
}

export interface Body {
    readonly kind: "bracket" | "case";
    readonly block: Block;
}

/** Thrown where the lines have a shape this layout does not know; their layout is then left as it is. */
export class UnknownShape extends Error {}

const clauseKeyword = /^(with|select( distinct)?|from|where|having|qualify|limit|offset|(group|order|partition) by)$/;
const setOperator = /^(union|intersect|except)( (all|distinct))?$/;

export function readBlock(lines: readonly Line[]): Block {
    const entries: Entry[] = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] as Line;
        if (line.text.startsWith("--")) {
            entries.push({ kind: "comment", text: line.text }, ...readBlock(line.children));
        } else if (clauseKeyword.test(line.text) && line.children.length > 0) {
            entries.push({ kind: "clause", keyword: line.text, body: readBlock(line.children) });
        } else if (setOperator.test(line.text)) {
            // sql-formatter does not know `union distinct` in DuckDB and takes `distinct` for the next clause.
            const distinct = lines[at + 1]?.text === "distinct" && lines[at + 1]?.children.length === 0;
            if (distinct) at += 1;
            entries.push({ kind: "set-operator", text: distinct ? `${line.text} distinct` : line.text });
        } else {
            const { chain, last } = readChain(lines, at);
            at = last;
            const before = entries.at(-1);
            if (/^(and|or)\b/.test(line.text) && before?.kind === "item") {
                entries[entries.length - 1] = { kind: "item", parts: [...before.parts, chain] };
            } else {
                entries.push({ kind: "item", parts: [chain] });
            }
        }
    }
    return entries;
}

/** A line with something open goes on after the lines under it, with the sibling that closes it. */
function readChain(lines: readonly Line[], start: number): { readonly chain: Chain; readonly last: number } {
    const texts: string[] = [];
    const bodies: Body[] = [];
    let at = start;
    for (;;) {
        const line = lines[at];
        if (line === undefined) throw new UnknownShape("a bracket is not closed");
        texts.push(line.text);
        if (line.children.length === 0) return { chain: { texts, bodies }, last: at };
        const kind = bodyKind(line);
        const closes = kind === "case" ? /^end\b/ : /^[)\]}]/;
        if (!closes.test(lines[at + 1]?.text ?? "")) throw new UnknownShape(`nothing closes \`${line.text}\``);
        bodies.push({ kind, block: readBlock(line.children) });
        at += 1;
    }
}

function bodyKind(line: Line): Body["kind"] {
    if (/[([{]$/.test(line.text)) return "bracket";
    if (line.children.some((child) => /^when\b/.test(child.text))) return "case";
    throw new UnknownShape(`lines under \`${line.text}\``);
}
