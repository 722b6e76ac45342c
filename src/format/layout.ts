import { cutBefore, operands, prefixed, withoutFirstWord } from "./chain-cut.js";
import { flatBody, flatChain, flatItem } from "./flat.js";
import { fitting, indented } from "./line.js";
import type { Block, Body, Chain, Clause, Entry, Item } from "./structure.js";

/** The lines of a block whose own lines begin at `depth`. */
export function layoutBlock(block: Block, depth: number): readonly string[] {
    const lines: string[] = [];
    for (let at = 0; at < block.length; at += 1) {
        const entry = block[at] as Entry;
        const next = block[at + 1];
        const short = selectAndFrom(entry, next, block[at + 2], depth);
        if (short !== null) {
            lines.push(...short);
            at += 1;
        } else {
            lines.push(...layoutEntry(entry, depth));
        }
    }
    return lines;
}

function layoutEntry(entry: Entry, depth: number): readonly string[] {
    switch (entry.kind) {
        case "comment":
            return [indented(entry.text, depth)];
        case "set-operator":
            return ["", indented(entry.text, depth), ""];
        case "item":
            return layoutItem(entry, depth);
        case "clause":
            return layoutClause(entry, depth);
    }
}

function layoutClause(clause: Clause, depth: number): readonly string[] {
    const { keyword, body } = clause;
    if (keyword === "with") return layoutWith(body, depth);
    const [only, ...others] = body;
    const single = only?.kind === "item" && others.length === 0 ? only : null;
    if (keyword === "from") {
        const joined = layoutFrom(body, depth);
        if (joined !== null) return joined;
    }
    if (single !== null && single.parts.length === 1) {
        const line = fitting(flatItem(single), depth, keyword.length + 1);
        if (line !== null) return [indented(`${keyword} ${line}`, depth)];
        const [chain] = single.parts;
        // `where key not in (` opens on its own line; a condition that is one call stays whole under its word.
        if (chain !== undefined && (keyword === "where" || keyword === "from")) {
            return layoutChain(prefixed(keyword, chain), depth);
        }
    }
    const list = /^(group|order|partition) by$/.test(keyword) ? flatList(body, depth, keyword.length + 1) : null;
    if (list !== null) return [indented(`${keyword} ${list}`, depth)];
    const conditions = single !== null && single.parts.length > 1;
    return [indented(keyword, depth), ...(conditions ? layoutParts(single, depth + 1) : layoutBlock(body, depth + 1))];
}

/** Conditions, each on its line. */
function layoutParts({ parts }: Item, depth: number): readonly string[] {
    return parts.flatMap((part) => layoutChain(part, depth));
}

/** The CTEs stand where `with` stands, a blank line between them. */
function layoutWith(body: Block, depth: number): readonly string[] {
    const ctes = body.flatMap((entry) => {
        const [chain] = entry.kind === "item" ? entry.parts : [];
        return chain === undefined ? layoutEntry(entry, depth) : [...layoutCte(chain, depth), ""];
    });
    return [indented("with", depth), "", ...ctes];
}

/** Opened, however short. */
function layoutCte({ texts, bodies }: Chain, depth: number): readonly string[] {
    return texts.flatMap((text, i) => {
        const body = bodies[i];
        return [indented(text, depth), ...(body === undefined ? [] : layoutBlock(body.block, depth + 1))];
    });
}

/** `select * from x` is one line; so is a one-column select that ends with its `from`. */
function selectAndFrom(
    entry: Entry,
    next: Entry | undefined,
    afterNext: Entry | undefined,
    depth: number,
): readonly string[] | null {
    if (entry.kind !== "clause" || !entry.keyword.startsWith("select")) return null;
    if (next?.kind !== "clause" || next.keyword !== "from") return null;
    const columns = onlyText(entry.body);
    const [relation, ...joins] = next.body;
    const name = relation === undefined ? null : onlyText([relation]);
    if (columns === null || name === null) return null;
    const ends = joins.length === 0 && (afterNext === undefined || afterNext.kind === "set-operator");
    const line = fitting(`${entry.keyword} ${columns} from ${name}`, depth);
    if (line === null || !(columns === "*" || ends)) return null;
    return [indented(line, depth), ...joins.flatMap((join) => layoutJoin(join, depth))];
}

function onlyText(block: Block): string | null {
    const [only, ...others] = block;
    return only?.kind === "item" && others.length === 0 ? flatItem(only) : null;
}

function layoutFrom([first, ...joins]: Block, depth: number): readonly string[] | null {
    const [relation] = first?.kind === "item" ? first.parts : [];
    if (relation === undefined || joins.length === 0 || !joins.every(isJoinOrComment)) return null;
    return [...layoutChain(prefixed("from", relation), depth), ...joins.flatMap((join) => layoutJoin(join, depth))];
}

function isJoinOrComment(entry: Entry): boolean {
    return entry.kind === "comment" || (entry.kind === "item" && /^(\w+ )*join\b/.test(entry.parts[0]?.texts[0] ?? ""));
}

/** A join on one line; else its conditions under `on`, a line each when there are several. */
function layoutJoin(entry: Entry, depth: number): readonly string[] {
    if (entry.kind !== "item") return layoutEntry(entry, depth);
    const [first, ...others] = entry.parts;
    const halves = first === undefined ? null : cutBefore("on", first);
    if (first === undefined || halves === null) return layoutItem(entry, depth);
    if (others.length === 0) {
        const line = fitting(flatChain(first), depth);
        if (line !== null) return [indented(line, depth)];
    }
    const [relation, condition] = halves;
    const head = layoutChain(relation, depth);
    const stays =
        others.length === 0 && (fitting(flatChain(condition), depth + 1) !== null || condition.bodies.length > 0);
    if (stays) return [...head, ...layoutChain(condition, depth + 1)];
    const conditions = [withoutFirstWord(condition), ...others];
    return [...head, indented("on", depth + 1), ...layoutParts({ kind: "item", parts: conditions }, depth + 2)];
}

/** A list on one line, if it fits there. */
function flatList(block: Block, depth: number, before: number): string | null {
    const items = block.map((entry) => (entry.kind === "item" ? flatItem(entry) : null));
    return items.includes(null) ? null : fitting(items.join(" "), depth, before);
}

function layoutItem(item: Item, depth: number): readonly string[] {
    const line = fitting(flatItem(item), depth);
    if (line !== null) return [indented(line, depth)];
    const [first] = item.parts;
    const word = first?.texts[0]?.match(/^(when|else) /)?.[1];
    if (word === "when") return layoutArm(item, depth);
    return word === "else" && first !== undefined ? layoutResult(first, depth) : layoutParts(item, depth);
}

/** `when ... then ...` that does not fit on a line: the result stands under its condition. */
function layoutArm({ parts }: Item, depth: number): readonly string[] {
    const conditions: Chain[] = [];
    for (const part of parts) {
        const halves = cutBefore("then", part);
        if (halves === null) {
            conditions.push(part);
            continue;
        }
        const [condition, result] = halves;
        if (conditions.length > 0) {
            const all = [...conditions, condition].map((chain, i) => (i === 0 ? withoutFirstWord(chain) : chain));
            const lines = layoutParts({ kind: "item", parts: all }, depth + 1);
            return [indented("when", depth), ...lines, ...layoutResult(result, depth + 1)];
        }
        const line = fitting(flatChain(condition), depth);
        // `when x in (` ... `) then y` closes on the line of its result.
        if (line === null) return layoutOpen(part, depth);
        return [indented(line, depth), ...layoutResult(result, depth + 1)];
    }
    return layoutParts({ kind: "item", parts }, depth);
}

/** `then` or `else` and a value; a concatenation of several lines stands under the word. */
function layoutResult(result: Chain, depth: number): readonly string[] {
    const line = fitting(flatChain(result), depth);
    if (line !== null) return [indented(line, depth)];
    const [word = ""] = result.texts[0]?.split(" ") ?? [];
    const pieces = operands(withoutFirstWord(result));
    return pieces.length > 1 ? [indented(word, depth), ...fill(pieces, depth + 1)] : layoutChain(result, depth);
}

/** A chain on one line, else broken at its `||`, else inside its brackets, from the left, where they do not fit. */
function layoutChain(chain: Chain, depth: number): readonly string[] {
    const line = fitting(flatChain(chain), depth);
    if (line !== null) return [indented(line, depth)];
    const pieces = operands(chain);
    return pieces.length > 1 ? fill(pieces, depth) : layoutOpen(chain, depth);
}

/** As many operands to a line as fit. */
function fill(pieces: readonly Chain[], depth: number): readonly string[] {
    const lines: string[] = [];
    for (const piece of pieces) {
        const text = flatChain(piece);
        const last = lines.at(-1);
        // What stood behind a comment would be part of it.
        const joined = last === undefined || last.includes("--") ? null : fitting(`${last} ${text}`, 0);
        if (text !== null && joined !== null) {
            lines[lines.length - 1] = joined;
        } else {
            lines.push(...layoutChain(piece, depth));
        }
    }
    return lines;
}

function layoutOpen(chain: Chain, depth: number): readonly string[] {
    const lines: string[] = [];
    let line = chain.texts[0] ?? "";
    for (const [i, body] of chain.bodies.entries()) {
        const after = chain.texts[i + 1] ?? "";
        const inner = flatBody(body);
        const glue = body.kind === "case" ? " " : "";
        const joined = inner === null ? null : fitting(`${line}${glue}${inner}${glue}${after}`, depth);
        if (joined !== null) {
            line = joined;
            continue;
        }
        lines.push(indented(line, depth), ...layoutBody(body, depth + 1));
        line = after;
    }
    return [...lines, indented(line, depth)];
}

/** What stands inside opened brackets: a list stays on one line if it fits there. */
function layoutBody(body: Body, depth: number): readonly string[] {
    const list = body.kind === "bracket" ? fitting(flatBody(body), depth) : null;
    return list === null ? layoutBlock(body.block, depth) : [indented(list, depth)];
}
