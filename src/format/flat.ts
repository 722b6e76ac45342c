import type { Block, Body, Chain, Clause, Entry, Item } from "./structure.js";

/** On one line, or null where that would be unkind to the reader (or, after a comment, wrong). */
export function flatItem(item: Item): string | null {
    return joined(item.parts.map(flatChain));
}

export function flatChain(chain: Chain): string | null {
    let line = "";
    for (const [i, text] of chain.texts.entries()) {
        if (text.includes("--")) return null;
        line += text;
        const body = chain.bodies[i];
        if (body === undefined) continue;
        const inner = flatBody(body);
        if (inner === null) return null;
        line += body.kind === "case" ? ` ${inner} ` : inner;
    }
    return line;
}

export function flatBody({ kind, block }: Body): string | null {
    // A case of three arms is a table, and read as one.
    if (kind === "case" && block.length > 2) return null;
    return flatBlock(block);
}

function flatBlock(block: Block): string | null {
    const clauses = block.filter((entry) => entry.kind === "clause");
    if (clauses.some(({ keyword }) => keyword.startsWith("select"))) return flatQuery(block, clauses);
    if (clauses[0]?.keyword === "partition by" && clauses.length > 1) return null;
    return joined(block.map(flatEntry));
}

/** `select x from y where z`: one column, one relation, one condition. */
function flatQuery(block: Block, clauses: readonly Clause[]): string | null {
    const plain =
        clauses.length === block.length &&
        clauses.length <= 3 &&
        clauses.every(
            ({ keyword, body }) =>
                /^(select( distinct)?|from|where)$/.test(keyword) &&
                body.length === 1 &&
                body.every((entry) => entry.kind === "item" && entry.parts.length === 1),
        );
    return plain ? joined(block.map(flatEntry)) : null;
}

function flatEntry(entry: Entry): string | null {
    switch (entry.kind) {
        case "item":
            return flatItem(entry);
        case "clause":
            return joined([entry.keyword, ...entry.body.map(flatEntry)]);
        case "comment":
        case "set-operator":
            return null;
    }
}

function joined(texts: readonly (string | null)[]): string | null {
    return texts.includes(null) ? null : texts.join(" ");
}
