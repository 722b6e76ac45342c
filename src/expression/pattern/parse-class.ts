import type { Pattern, Range } from "./pattern.js";
import { type PatternText, type Shorthand, Unsupported } from "./pattern-text.js";

/** ASCII on every engine: some count every script's digits and letters otherwise. */
const shorthands: Readonly<Record<Shorthand, readonly Range[]>> = {
    d: [[48, 57]],
    w: [
        [48, 57],
        [65, 90],
        [95, 95],
        [97, 122],
    ],
    s: [
        [9, 10],
        [12, 13],
        [32, 32],
    ],
};

export const shorthand = (name: Shorthand): Pattern => ({ kind: "class", negated: false, ranges: shorthands[name] });

export function single(character: string): Pattern {
    return { kind: "class", negated: false, ranges: [[code(character), code(character)]] };
}

/** `[a-z0-9_]`, `[^@ ]`; the opening bracket is taken already. */
export function parseClass(source: PatternText): Pattern {
    const negated = source.accept("^");
    const ranges: Range[] = [];
    while (!source.accept("]")) {
        const from = parseMember(source);
        if (typeof from !== "number") {
            ranges.push(...from);
            continue;
        }
        if (!source.accept("-")) {
            ranges.push([from, from]);
            continue;
        }
        // A minus at the end of a class is itself.
        if (source.accept("]")) {
            ranges.push([from, from], [45, 45]);
            break;
        }
        const to = parseMember(source);
        if (typeof to !== "number" || to < from) throw new Unsupported("a range of a class that has no order");
        ranges.push([from, to]);
    }
    if (ranges.length === 0) throw new Unsupported("an empty class", "write \\] for the sign itself");
    return { kind: "class", negated, ranges };
}

function parseMember(source: PatternText): number | readonly Range[] {
    const sign = source.take();
    if (sign === "\\") {
        const escaped = source.escaped();
        return "class" in escaped ? shorthands[escaped.class] : code(escaped.character);
    }
    const next = source.peek();
    if (sign === "[") throw new Unsupported("a `[` inside a class", "write \\[ for the sign itself");
    // Java: && intersects classes; others see two signs.
    if ((sign === "&" || sign === "~" || sign === "|") && next === sign)
        throw new Unsupported(`\`${sign}${sign}\` in a class`);
    return code(sign);
}

const code = (character: string): number => character.codePointAt(0) ?? 0;
