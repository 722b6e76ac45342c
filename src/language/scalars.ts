import { z } from "zod";
import type { Node, ScalarNode } from "../syntax/node.js";
import type { Form } from "./form.js";
import type { Located, Text } from "./located.js";

/** The scalar that a schema has promised. */
export function scalarOf(node: Node): ScalarNode {
    if (node.kind !== "scalar") throw new Error(`the schema accepted a ${node.kind} where it wants a scalar`);
    return node;
}

export function located<Value>(value: Value, node: Node): Located<Value> {
    return { value, span: node.span, node };
}

/** Free text: a description, a label, the physical name of something. */
export const text: Form<Text> = {
    schema: z.string("a text").min(1, "empty-value"),
    read: (node) => located(scalarOf(node).text, node),
};

export const flag: Form<Located<boolean>> = {
    schema: z.boolean("true or false"),
    read: (node) => located(scalarOf(node).value === true, node),
};

/** A whole number within bounds, both included. */
export const whole = (least: number, most: number): Form<Located<number>> => {
    const expected = `a whole number from ${least} to ${most}`;
    return {
        schema: z.int(expected).min(least, expected).max(most, expected),
        read: (node) => located(Number(scalarOf(node).value), node),
    };
};

/** One of a few words. `later` are words that are refused as not supported yet. */
export const oneOf = <const Word extends string>(
    words: readonly [Word, ...Word[]],
    later: readonly string[] = [],
): Form<Located<Word>> => ({
    schema: z.enum(words),
    laterWords: later,
    read: (node) => {
        const { text: written } = scalarOf(node);
        const word = words.find((known) => known === written);
        if (word === undefined) throw new Error(`the schema accepted ${written}`);
        return located(word, node);
    },
});

/** A value taken as it was written, whatever YAML would make of it: `01067`, `1.20`, `Null`. */
export interface Written extends Text {
    /** A plain `null`, or nothing at all. `Null` and `~` are words. */
    readonly isNull: boolean;
}

export const written: Form<Written> = {
    schema: z.union([z.string(), z.number(), z.boolean(), z.null()], "a text, a number, true, false or null").meta({
        id: "value",
        title: "a value",
        description: "A text or anything else on one line, taken as it is written: `EUR`, `01067`, `1.20`, `true`.",
    }),
    read: (node) => {
        const scalar = scalarOf(node);
        return { ...located(scalar.text, node), isNull: isNull(scalar) };
    },
};

export const isNull = (scalar: ScalarNode): boolean =>
    scalar.value === null && (scalar.text === "null" || scalar.text === "");
