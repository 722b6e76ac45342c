import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { entryOf, type ListNode, type MapNode, type Node, type ScalarNode } from "../../syntax/node.js";
import { initDiagnostics } from "../diagnostics.js";

/** Reads a file of somebody else's format: what has another shape than it should is reported where it stands. */
export class Shapes {
    readonly #found: Diagnostic[] = [];

    get diagnostics(): readonly Diagnostic[] {
        return this.#found;
    }

    /** @param what names the value: "`tables` of source shop" */
    map(node: Node | undefined, what: string): MapNode | undefined {
        return this.#as("map", node, what, "a map") as MapNode | undefined;
    }

    list(node: Node | undefined, what: string): readonly Node[] {
        return (this.#as("list", node, what, "a list") as ListNode | undefined)?.items ?? [];
    }

    /** Absent where it is nothing. */
    text(node: Node | undefined, what: string): string | undefined {
        const scalar = this.#as("scalar", node, what, "a text") as ScalarNode | undefined;
        return scalar?.text;
    }

    report(diagnostic: Diagnostic): void {
        this.#found.push(diagnostic);
    }

    /** Says what no contract can hold. */
    notRead(node: Node, what: string, because: string): void {
        this.#found.push(initDiagnostics.report("not-read", { span: node.span }, { what, because }));
    }

    #as(kind: Node["kind"], node: Node | undefined, what: string, wanted: string): Node | undefined {
        if (node === undefined || isNothing(node)) return undefined;
        if (node.kind === kind) return node;
        const found = { map: "a map", list: "a list", scalar: "a single value" }[node.kind];
        this.#found.push(initDiagnostics.report("unexpected-shape", { span: node.span }, { what, found, wanted }));
        return undefined;
    }
}

const isNothing = (node: Node): boolean => node.kind === "scalar" && node.value === null;

/** The value under a key, also where the map is missing. */
export const under = (node: Node | undefined, ...keys: readonly string[]): Node | undefined =>
    keys.reduce<Node | undefined>(
        (inner, key) => (inner?.kind === "map" ? entryOf(inner, key)?.value : undefined),
        node,
    );

/** True where a flag is set. */
export const isSet = (node: Node | undefined): boolean => node?.kind === "scalar" && node.value === true;

/**
 * Somebody's prose as one line of a model; null where nothing of it is left, or where it is code.
 *
 * @example
 * sentenceIn("One row\n  per order.\n") // "One row per order."
 */
export function sentenceIn(text: string | undefined): string | null {
    const plain = (text ?? "").replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim();
    return plain === "" || /\{[{%#]|[}%#]\}/.test(plain) ? null : plain;
}
