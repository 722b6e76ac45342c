import type { Body, Chain } from "./structure.js";

/** Puts text before a chain. */
export function prefixed(prefix: string, chain: Chain): Chain {
    const [first = "", ...rest] = chain.texts;
    return { texts: [`${prefix} ${first}`, ...rest], bodies: chain.bodies };
}

/** A chain after its `when`, `then`, `else` or `on`. */
export function withoutFirstWord(chain: Chain): Chain {
    const [first = "", ...rest] = chain.texts;
    return { texts: [first.replace(/^\w+ /, ""), ...rest], bodies: chain.bodies };
}

/**
 * Cuts a chain before a word that stands outside of its brackets; null when there is no such word.
 *
 * @example
 * cutBefore("then", chainOf("when a then b")) // ["when a", "then b"]
 */
export function cutBefore(word: "then" | "on", chain: Chain): readonly [Chain, Chain] | null {
    for (const [i, text] of chain.texts.entries()) {
        const at = text.search(new RegExp(`(?<=[ )\\]}]|^)${word} `));
        if (at >= 0) return cut(chain, i, at);
    }
    return null;
}

/** From the one that binds least. */
const operators = [/ (?=\|\| )/, / (?=[+-] )/, / (?=[*/] )/];

/** Binds less than any of them. Where a side has brackets, these are opened instead. */
const comparison = / (?=(?:=|<>|<=|>=|<|>|is (?:not )?distinct from) )/;

/** The operands of the operator that binds least, each but the first with its operator; one when there is none. */
export function operands(chain: Chain): readonly Chain[] {
    const operator = operators.find((pattern) => chain.texts.some((text) => pattern.test(text)));
    return cutBeforeEach(operator ?? (chain.bodies.length === 0 ? comparison : undefined), chain);
}

function cutBeforeEach(operator: RegExp | undefined, chain: Chain): readonly Chain[] {
    const found: Chain[] = [];
    let rest = chain;
    for (;;) {
        const index = operator === undefined ? -1 : rest.texts.findIndex((text) => operator.test(text));
        if (operator === undefined || index < 0) return [...found, rest];
        const [before, after] = cut(rest, index, rest.texts[index]?.search(operator) ?? 0);
        found.push(before);
        rest = after;
    }
}

function cut(chain: Chain, index: number, at: number): readonly [Chain, Chain] {
    const text = chain.texts[index] ?? "";
    const bodies = (from: number, to?: number): readonly Body[] => chain.bodies.slice(from, to);
    return [
        { texts: [...chain.texts.slice(0, index), text.slice(0, at).trimEnd()], bodies: bodies(0, index) },
        { texts: [text.slice(at).trimStart(), ...chain.texts.slice(index + 1)], bodies: bodies(index) },
    ];
}
