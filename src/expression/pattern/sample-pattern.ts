import { parsePattern } from "./parse-pattern.js";
import type { Pattern, Range } from "./pattern.js";

/** Enough for patterns without an upper bound to tell many samples apart. */
const enoughRepeats = 8;
const printable: Range = [33, 126];

/**
 * A text that has the form of a pattern; another one for each `index`, as far as the pattern has room.
 *
 * @throws Error when it is no pattern that all engines share
 * @example
 * sampleOf("^[A-Z]{2}[0-9]+$", 27) // "BB00000000"
 */
export function sampleOf(text: string, index: number): string {
    const parsed = parsePattern(text);
    if ("fault" in parsed) throw new Error(`${text} is no pattern: ${parsed.fault.construct}`);
    return sample(parsed.pattern, { index });
}

/** What is left of the index: each choice takes its share, so that no two indices make the same choices. */
interface Rest {
    index: number;
}

function sample(pattern: Pattern, rest: Rest): string {
    switch (pattern.kind) {
        case "start":
        case "end":
            return "";
        case "sequence":
            return pattern.items.map((item) => sample(item, rest)).join("");
        case "choice": {
            const branch = pattern.branches[take(rest, pattern.branches.length)];
            return branch === undefined ? "" : sample(branch, rest);
        }
        case "repeat": {
            const times = Math.max(pattern.min, Math.min(pattern.max ?? enoughRepeats, enoughRepeats));
            return Array.from({ length: times }, () => sample(pattern.item, rest)).join("");
        }
        case "class":
            return character(pattern.negated ? complement(pattern.ranges) : pattern.ranges, rest);
    }
}

function take(rest: Rest, size: number): number {
    const taken = rest.index % size;
    rest.index = Math.floor(rest.index / size);
    return taken;
}

function character(ranges: readonly Range[], rest: Rest): string {
    const size = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    let place = take(rest, Math.max(size, 1));
    for (const [from, to] of ranges) {
        if (place <= to - from) return String.fromCodePoint(from + place);
        place -= to - from + 1;
    }
    return "";
}

/** The printable characters that a class leaves out. */
function complement(ranges: readonly Range[]): readonly Range[] {
    const [first, last] = printable;
    const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return codes.filter((code) => !ranges.some(([from, to]) => code >= from && code <= to)).map((code) => [code, code]);
}
