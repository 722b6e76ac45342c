import type { SourceText } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import type { MapEntry, Node, ScalarNode, ScalarStyle } from "./node.js";
import { scalarNode } from "./scalar-node.js";

/**
 * Nodes beside the text they were read from. Numbers in the order of the nodes, parents first: what a node is, its
 * start, its length, of a list or a map also how many parts follow; and the values that the text does not show as they
 * are.
 */
interface Packed {
    readonly numbers: readonly number[];
    readonly values: readonly (string | number | boolean | null)[];
}

const styles = ["plain", "single", "double", "literal", "folded"] as const satisfies readonly ScalarStyle[];
// A scalar is twice the place of its style, one more when its value is listed.
const list = 2 * styles.length;
const map = list + 1;

/**
 * Writes nodes down so that they are read again faster than their YAML.
 *
 * @returns undefined for what would not come back as it was: a node that stands in several places (an alias), a number
 * that JSON does not know
 * @example
 * packNodes(parseYaml(source).value, source) // '{"numbers":[11,0,23,1,...],"values":[]}'
 */
export function packNodes(root: Node, source: SourceText): string | undefined {
    const numbers: number[] = [];
    const values: (string | number | boolean | null)[] = [];
    const seen = new Set<Node>();
    const scalar = (value: ScalarNode["value"], style: ScalarStyle, { start, end }: Span): boolean => {
        const shown = value === shownValue(source.text, style, start, end);
        numbers.push(2 * styles.indexOf(style) + (shown ? 0 : 1), start, end - start);
        if (!shown) values.push(value);
        return typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0));
    };
    const node = (one: Node): boolean => {
        if (seen.has(one)) return false;
        seen.add(one);
        if (one.kind === "scalar") return scalar(one.value, one.style, one.span);
        const { start, end } = one.span;
        if (one.kind === "list") {
            numbers.push(list, start, end - start, one.items.length);
            return one.items.every(node);
        }
        numbers.push(map, start, end - start, one.entries.length);
        return one.entries.every(({ key, keySpan, value }) => scalar(key, "plain", keySpan) && node(value));
    };
    return node(root) ? JSON.stringify({ numbers, values } satisfies Packed) : undefined;
}

/**
 * The nodes that were packed, over the same text.
 *
 * @throws Error (or another) when this is nothing that `packNodes` wrote of this text
 */
export function unpackNodes(packed: string, source: SourceText): Node {
    const { numbers, values } = JSON.parse(packed) as Packed;
    let place = 0;
    let used = 0;
    const next = (): number => {
        const number = numbers[place];
        if (number === undefined || !Number.isSafeInteger(number) || number < 0) throw new Error("no number");
        place += 1;
        return number;
    };
    const span = (): Span => {
        const start = next();
        const end = start + next();
        if (end > source.text.length) throw new Error("beyond the text");
        return { file: source.path, start, end };
    };
    const scalar = (kind: number, { start, end }: Span): Pick<ScalarNode, "value" | "style"> => {
        const style = styles[kind >> 1];
        if (style === undefined) throw new Error("no style");
        if (kind % 2 === 0) return { style, value: shownValue(source.text, style, start, end) };
        const value = values[used];
        if (value === undefined || (typeof value === "object" && value !== null)) throw new Error("no value");
        used += 1;
        return { style, value };
    };
    const entry = (): MapEntry => {
        const kind = next();
        const keySpan = span();
        const { value: key } = scalar(kind, keySpan);
        if (typeof key !== "string") throw new Error("no key");
        return { key, keySpan, value: node() };
    };
    const node = (): Node => {
        const kind = next();
        const at = span();
        if (kind < list) return scalarNode(source, { ...scalar(kind, at), start: at.start, end: at.end });
        const parts = next();
        if (parts > numbers.length) throw new Error("more parts than numbers");
        if (kind === list) return { kind: "list", items: Array.from({ length: parts }, node), span: at };
        if (kind === map) return { kind: "map", entries: Array.from({ length: parts }, entry), span: at };
        throw new Error("no kind of node");
    };
    const root = node();
    if (place !== numbers.length || used !== values.length) throw new Error("more than one root");
    return root;
}

/** What a reader sees between the quotes of a scalar on one line: mostly its value. */
function shownValue(text: string, style: ScalarStyle, start: number, end: number): string {
    return style === "plain" ? text.slice(start, end) : text.slice(start + 1, end - 1);
}
