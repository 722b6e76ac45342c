import type { Span } from "../text/span.js";

/** A YAML value and where it stands. An aliased value stands where its anchor does. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
    readonly kind: "scalar";
    /** By the YAML 1.2 core schema: `no` is a text, `1.20` the number 1.2, `01067` the number 1067. */
    readonly value: string | number | boolean | null;
    /** As it was written, quotes and escapes taken away: `1.20`, `01067`, `+49 30 1`, `Null`; empty when nothing was. */
    readonly text: string;
    readonly quoted: boolean;
    readonly style: ScalarStyle;
    readonly span: Span;
    /**
     * Where a stretch of `text` stands in the file, through quotes, escapes, block indentation and folding.
     *
     * @example
     * // where: "status = \"paid\"" at offset 0
     * node.at(9, 15) // the eight characters \"paid\" of the file
     */
    readonly at: (start: number, end: number) => Span;
}

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

export interface ListNode {
    readonly kind: "list";
    readonly items: readonly Node[];
    readonly span: Span;
}

export interface MapNode {
    readonly kind: "map";
    /** In written order; no two have the same key. */
    readonly entries: readonly MapEntry[];
    readonly span: Span;
}

export interface MapEntry {
    readonly key: string;
    readonly keySpan: Span;
    readonly value: Node;
}

/** The value under a key. */
export const entryOf = (node: MapNode, key: string): MapEntry | undefined =>
    node.entries.find((entry) => entry.key === key);
