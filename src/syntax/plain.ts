import type { Node } from "./node.js";

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A node as the value any YAML 1.2 reader sees, without places.
 *
 * @example
 * // {version: 1.20, list: [a, no]}
 * plain(node) // { version: 1.2, list: ["a", "no"] }
 */
export function plain(node: Node): Plain {
    switch (node.kind) {
        case "scalar":
            // JSON has no `.inf` and `.nan`; there they are the words that were written.
            return typeof node.value === "number" && !Number.isFinite(node.value) ? node.text : node.value;
        case "list":
            return node.items.map(plain);
        case "map":
            return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    }
}
