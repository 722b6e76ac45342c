import { parseClass, shorthand, single } from "./parse-class.js";
import type { Pattern, PatternFault } from "./pattern.js";
import { PatternText, Unsupported } from "./pattern-text.js";

/** RE2: "invalid repetition size" above 1000, nested repetitions multiplied. */
const maximumRepeat = 1000;
/** Any character but a line break, as in every engine without flags. */
const anyCharacter: Pattern = { kind: "class", negated: true, ranges: [[10, 10]] };
const maximumNesting = 50;

/**
 * Reads a regular expression, or says what in it is not shared by all engines.
 *
 * @example
 * parsePattern("(?i)abc") // { fault: { construct: "`(?` has no meaning that all engines share" } }
 */
export function parsePattern(text: string): { readonly pattern: Pattern } | { readonly fault: PatternFault } {
    try {
        const source = new PatternText(text);
        const pattern = parseChoice(source, 0);
        if (source.peek() === ")") throw new Unsupported("a `)` without its `(`", "write \\) for the sign itself");
        if (repetitions(pattern) > maximumRepeat) {
            throw new Unsupported(`more than ${maximumRepeat} repetitions, nested ones multiplied,`);
        }
        return { pattern };
    } catch (error) {
        if (!(error instanceof Unsupported)) throw error;
        return { fault: error.fault };
    }
}

function parseChoice(source: PatternText, depth: number): Pattern {
    if (depth > maximumNesting) throw new Unsupported(`more than ${maximumNesting} brackets inside each other`);
    const branches: Pattern[] = [];
    do branches.push(parseSequence(source, depth));
    while (source.accept("|"));
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : { kind: "choice", branches };
}

function parseSequence(source: PatternText, depth: number): Pattern {
    const items: Pattern[] = [];
    for (let next = source.peek(); next !== undefined && next !== "|" && next !== ")"; next = source.peek()) {
        items.push(parseRepeat(source, parseItem(source, depth)));
    }
    if (items.length === 0) throw new Unsupported("an empty pattern or alternative", "use `?` for what may be missing");
    return { kind: "sequence", items };
}

function parseItem(source: PatternText, depth: number): Pattern {
    const sign = source.take();
    switch (sign) {
        case "^":
            return { kind: "start" };
        case "$":
            return { kind: "end" };
        case ".":
            return anyCharacter;
        case "[":
            return parseClass(source);
        case "(": {
            if (source.peek() === "?") {
                throw new Unsupported("`(?`, lookaround, flags and named groups,", "plain brackets group");
            }
            const inner = parseChoice(source, depth + 1);
            if (!source.accept(")")) throw new Unsupported("a `(` without its `)`", "write \\( for the sign itself");
            return inner;
        }
        case "\\":
            return parseEscape(source);
        case "*":
        case "+":
        case "?":
        case "{":
            throw new Unsupported(
                `\`${sign}\` with nothing before it to repeat`,
                `write \\${sign} for the sign itself`,
            );
        case "}":
        case "]":
            throw new Unsupported(`a \`${sign}\` without its opening bracket`, `write \\${sign} for the sign itself`);
        default:
            return single(sign);
    }
}

function parseEscape(source: PatternText): Pattern {
    const escaped = source.escaped();
    return "class" in escaped ? shorthand(escaped.class) : single(escaped.character);
}

function parseRepeat(source: PatternText, item: Pattern): Pattern {
    const bounds = parseBounds(source);
    if (bounds === undefined) return item;
    if (item.kind === "start" || item.kind === "end") throw new Unsupported("a repeated `^` or `$`");
    const next = source.peek();
    if (next === "?" || next === "+" || next === "*" || next === "{") {
        throw new Unsupported(
            "a repetition of a repetition, also the lazy `*?` and the possessive `*+`,",
            "whether a text matches never depends on greed",
        );
    }
    return { kind: "repeat", item, ...bounds };
}

function parseBounds(source: PatternText): { readonly min: number; readonly max: number | undefined } | undefined {
    if (source.accept("*")) return { min: 0, max: undefined };
    if (source.accept("+")) return { min: 1, max: undefined };
    if (source.accept("?")) return { min: 0, max: 1 };
    if (source.peek() !== "{") return undefined;
    const [written, from, comma, to] = source.match(/^\{(\d{1,4})(,)?(\d{1,4})?\}/) ?? [];
    if (written === undefined || (comma === undefined && to !== undefined)) {
        throw new Unsupported("`{` that does not begin {m}, {m,} or {m,n}", "write \\{ for the sign itself");
    }
    const min = Number(from);
    const max = comma === undefined ? min : to === undefined ? undefined : Number(to);
    if (max !== undefined && max < min) throw new Unsupported(`\`${written}\`, whose end is before its beginning,`);
    return { min, max };
}

function repetitions(pattern: Pattern): number {
    switch (pattern.kind) {
        case "choice":
            return Math.max(...pattern.branches.map(repetitions));
        case "sequence":
            return Math.max(...pattern.items.map(repetitions));
        case "repeat":
            return Math.max(1, pattern.max ?? pattern.min) * repetitions(pattern.item);
        case "class":
        case "start":
        case "end":
            return 1;
    }
}
