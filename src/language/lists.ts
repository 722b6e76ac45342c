import { z } from "zod";
import { entryOf, type ListNode, type Node } from "../syntax/node.js";
import { languageDiagnostics } from "./diagnostics.js";
import { type Form, readPart } from "./form.js";
import type { Reading } from "./reading.js";

function listOf(node: Node): ListNode {
    if (node.kind !== "list") throw new Error(`the schema accepted a ${node.kind} where it wants a list`);
    return node;
}

/** A list of at least one; `expected` is what a message calls it: "a list of tables". */
export function list<Value>(item: Form<Value>, expected: string, least = 1): Form<readonly Value[]> {
    return {
        schema: z.array(item.schema, expected).min(least, expected),
        child: () => item,
        read: (node, reading) => listOf(node).items.map((part) => readPart(item, part, reading)),
    };
}

/** A list of things with a `name`, of which no two are equal. */
export function named<Value>(item: Form<Value>, nouns: string): Form<readonly Value[]> {
    const plain = list(item, `a list of ${nouns}`);
    return {
        ...plain,
        read: (node, reading) => {
            reportDuplicates(listOf(node).items.map(nameNode), nouns, reading);
            return plain.read(node, reading);
        },
    };
}

/** A list of words or names, of which no two are equal. */
export function distinct<Value>(item: Form<Value>, nouns: string): Form<readonly Value[]> {
    const plain = list(item, `a list of ${nouns}`);
    return {
        ...plain,
        read: (node, reading) => {
            reportDuplicates(listOf(node).items, nouns, reading);
            return plain.read(node, reading);
        },
    };
}

/** One thing, or a list of them. */
export function oneOrMore<Value>(item: Form<Value>, expected: string): Form<readonly Value[]> {
    const several = distinct(item, expected);
    return {
        schema: z.union([item.schema, several.schema], `one or a list of ${expected}`),
        child: (step, node) => (node.kind === "list" ? several.child?.(step, node) : item.child?.(step, node)),
        read: (node, reading) => (node.kind === "list" ? several.read(node, reading) : [item.read(node, reading)]),
    };
}

/** Where a thing says its name. */
export const nameNode = (node: Node): Node | undefined =>
    node.kind === "map" ? entryOf(node, "name")?.value : undefined;

/** Reports each scalar whose text an earlier one had. */
export function reportDuplicates(nodes: readonly (Node | undefined)[], nouns: string, reading: Reading): void {
    const first = new Map<string, Node>();
    for (const node of nodes) {
        if (node?.kind !== "scalar") continue;
        const earlier = first.get(node.text);
        if (earlier === undefined) {
            first.set(node.text, node);
            continue;
        }
        const related = { span: earlier.span, label: "the first stands here" };
        const params = { name: node.text, noun: nouns };
        reading.report(languageDiagnostics.report("duplicate-name", { span: node.span, related }, params));
    }
}
