import { createRequire } from "node:module";
import { Document, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";
import { isBlock, isPlain } from "./plain-text.js";

/** What can be written. Keys whose value is undefined are left out. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlMap | Marked;
export interface YamlMap {
    readonly [key: string]: YamlValue | undefined;
}

// A key that no map has: values with wishes are plain data, which JSON keeps.
const mark = "\u0000layout";
type Layout = "flow" | "spaced";

/** A value with a wish for its layout, or with a comment behind it. */
export interface Marked {
    readonly [mark]: Layout | { readonly comment: string };
    readonly value: YamlValue;
}

/** Writes a map or a list on one line, `{pii: email}`, broken only where it does not fit. */
export const flow = (value: YamlMap | readonly YamlValue[]): Marked => ({ [mark]: "flow", value });

/** Writes a list with an empty line between its entries. */
export const spaced = (value: readonly YamlValue[]): Marked => ({ [mark]: "spaced", value });

/**
 * Writes a comment behind a value that stands on one line outside of `{ }`; it may reach beyond the margin.
 *
 * @example
 * writeYaml({ key: noted("id", "review: unique so far") }) // key: id # review: unique so far
 */
export const noted = (value: YamlValue, comment: string): Marked => {
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(comment)) throw new Error("a comment is one line of visible characters");
    return { [mark]: { comment }, value };
};

const width = 100;

/**
 * Writes YAML that readers of 1.1 (dbt reads with PyYAML) and of 1.2 understand alike: texts such as `no`, `12:30`,
 * `1_000`, `1e3` and `2026-01-31` are quoted. Two blanks of indentation, lists under their key indented, at most 100
 * columns, long prose folded, texts with line breaks as literal blocks. The same value gives the same bytes.
 *
 * @param columns where lines in braces are broken, when not at 100
 * @example
 * writeYaml({ models: [{ name: "dim_customer", config: flow({ meta: { pii: "no" } }) }] })
 * // models:
 * //   - name: dim_customer
 * //     config: {meta: {pii: "no"}}
 */
export function writeYaml(value: YamlValue, columns: number = width): string {
    const document = new Document(null, { version: "1.2", customTags: (tags) => [...tags, quotedTag] });
    document.contents = node(value, 0, false) as typeof document.contents;
    return document.toString({ indent: 2, indentSeq: true, lineWidth: columns, flowCollectionPadding: false });
}

/** Counts up with every change of what `writeYaml` makes of a value. */
export const yamlLayout = 1;

/** What written YAML depends on beside its value. */
export function yamlSettings(): string {
    const { version } = createRequire(import.meta.url)("yaml/package.json") as { readonly version: string };
    return JSON.stringify([version, yamlLayout]);
}

/** @param column where the value begins, to know which texts do not fit */
function node(value: YamlValue, column: number, inFlow: boolean): Scalar | YAMLMap | YAMLSeq {
    if (value === null || typeof value === "boolean") return new Scalar(value);
    if (typeof value === "number") return numeral(value);
    if (typeof value === "string") return scalar(value, column, inFlow);
    if (isMarked(value)) return marked(value, column, inFlow);
    if (isList(value)) {
        const list = new YAMLSeq();
        list.items = value.map((item) => node(item, column + 2, inFlow));
        list.flow = inFlow || value.length === 0;
        return list;
    }
    const map = new YAMLMap();
    for (const [key, entry] of Object.entries(value)) {
        if (entry === undefined) continue;
        const nested = typeof entry === "object" && entry !== null;
        map.add({ key: scalar(key, 0, true), value: node(entry, column + (nested ? 2 : key.length + 2), inFlow) });
    }
    map.flow = inFlow || map.items.length === 0;
    return map;
}

function marked({ [mark]: layout, value }: Marked, column: number, inFlow: boolean): Scalar | YAMLMap | YAMLSeq {
    const written = node(value, column, inFlow || layout === "flow");
    if (typeof layout === "object") written.comment = ` ${layout.comment}`;
    if (layout === "spaced" && written instanceof YAMLSeq) {
        for (const [index, item] of written.items.entries()) {
            if (index > 0 && !inFlow) (item as Scalar | YAMLMap | YAMLSeq).spaceBefore = true;
        }
    }
    return written;
}

function numeral(value: number): Scalar {
    const scalar = new Scalar(value);
    // PyYAML: `1e+21` is a text, infinities are spelt differently.
    if (!/^-?[0-9]+(\.[0-9]+)?$/.test(String(value)))
        throw new Error(`not every YAML reader knows the number ${value}`);
    return scalar;
}

function scalar(text: string, column: number, inFlow: boolean): Scalar {
    if (isPlain(text, inFlow)) {
        // Only prose is folded: between its words stands one blank each, which folding gives back.
        const long = column + text.length > width && /^\S+( \S+)+$/.test(text);
        return long && inFlow ? new Scalar(new Quoted(text)) : styled(text, long ? Scalar.BLOCK_FOLDED : Scalar.PLAIN);
    }
    return !inFlow && isBlock(text) ? styled(text, Scalar.BLOCK_LITERAL) : new Scalar(new Quoted(text));
}

function styled(text: string, style: Scalar.Type): Scalar {
    const scalar = new Scalar(text);
    scalar.type = style;
    return scalar;
}

/** A text in double quotes. */
class Quoted {
    readonly text: string;
    constructor(text: string) {
        this.text = text;
    }
}

// yaml: its own double quotes are folded at the margin, also between the halves of a character. JSON is YAML.
const quotedTag: ScalarTag = {
    tag: "tag:yaml.org,2002:str",
    default: true,
    identify: (value) => value instanceof Quoted,
    resolve: (text) => text,
    stringify: ({ value }) => doubleQuoted((value as Quoted).text),
};

const doubleQuoted = (text: string): string =>
    JSON.stringify(text).replaceAll(
        /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
// Array.isArray does not tell a readonly list from a map.
const isList = (value: YamlMap | readonly YamlValue[]): value is readonly YamlValue[] => Array.isArray(value);
const isMarked = (value: YamlMap | readonly YamlValue[] | Marked): value is Marked => mark in value;
