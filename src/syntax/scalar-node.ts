import type { SourceText } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import type { ScalarNode, ScalarStyle } from "./node.js";
import { scalarOffsets } from "./scalar-offsets.js";

/** A scalar before it is given its text and its mapping into the file. */
export interface ScalarParts {
    readonly value: string | number | boolean | null;
    readonly style: ScalarStyle;
    /** Offsets of the whole scalar, quotes and header included. */
    readonly start: number;
    readonly end: number;
}

/** Where the content begins: behind a quote, behind the header line of a block scalar. */
function contentStart(text: string, { style, start }: ScalarParts): number {
    switch (style) {
        case "plain":
            return start;
        case "single":
        case "double":
            return start + 1;
        case "literal":
        case "folded":
            return text.indexOf("\n", start) + 1;
    }
}

/** Gives a scalar its source text, and the function that finds the text's characters in the file. */
export function scalarNode(source: SourceText, parts: ScalarParts): ScalarNode {
    const { value, style, start, end } = parts;
    const span: Span = { file: source.path, start, end };
    const written = source.text.slice(start, end);
    // A plain scalar over several lines is always a string, whose value is what folding made of it.
    const text = typeof value === "string" ? value : style === "plain" ? written : String(value);
    let offsets: ReturnType<typeof scalarOffsets> | null = null;
    const at = (from: number, to: number): Span => {
        offsets ??= scalarOffsets(text, source.text, contentStart(source.text, parts), style);
        if (offsets === undefined) return span;
        const { starts, ends } = offsets;
        const first = starts[from] ?? ends.at(-1) ?? contentStart(source.text, parts);
        return { file: source.path, start: first, end: to > from ? (ends[to - 1] ?? ends.at(-1) ?? first) : first };
    };
    return { kind: "scalar", value, text, quoted: style === "single" || style === "double", style, span, at };
}
