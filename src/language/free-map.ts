import { z } from "zod";
import type { Node } from "../syntax/node.js";
import type { Span } from "../text/span.js";
import { type Form, readPart } from "./form.js";
import type { Text } from "./located.js";
import { mapOf } from "./object.js";

/** One entry of a map whose keys are names that the user chose. */
export interface Entry<Value> {
    readonly key: Text;
    readonly value: Value;
}

/** A map from names to things; `keys` judges the names. */
export function freeMap<Value>(
    keys: { readonly schema: z.ZodString },
    values: Form<Value>,
    expected: string,
): Form<readonly Entry<Value>[]> {
    return {
        schema: z.record(keys.schema, values.schema, expected),
        child: () => values,
        read: (node, reading) =>
            mapOf(node).entries.map(({ key, keySpan, value }) => ({
                key: keyText(key, keySpan, value),
                value: readPart(values, value, reading),
            })),
    };
}

/** A key as a text of its own. */
export const keyText = (value: string, span: Span, node: Node): Text => ({ value, span, node });
