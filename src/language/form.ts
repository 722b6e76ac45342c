import type { z } from "zod";
import type { Node } from "../syntax/node.js";
import type { Reading } from "./reading.js";

/**
 * One shape of the language, written once: `schema` judges it and is exported as JSON Schema, `read` gives the typed
 * declaration of a node that the schema accepted.
 */
export interface Form<Value> {
    readonly schema: z.ZodType;
    readonly read: (node: Node, reading: Reading) => Value;
    /** The form of what stands under a key or an index of the node. */
    readonly child?: (step: PropertyKey, node: Node) => Form<unknown> | undefined;
    /** Of a map with declared keys: what it is called, and which keys it knows or will know. */
    readonly map?: KnownKeys;
    /** Words that an enumeration will know one day. */
    readonly laterWords?: readonly string[];
}

export interface KnownKeys {
    readonly noun: string;
    readonly keys: readonly string[];
    /** Keys of parts of the language that are not here yet. */
    readonly later: readonly string[];
}

export type Read<F> = F extends Form<infer Value> ? Value : never;

/**
 * Reads a part, unless its schema refused it. A refused part is read as nothing, which no type admits: the item that
 * holds it has an error and is dropped whole, so that nobody meets the hole.
 */
export function readPart<Value>(form: Form<Value>, node: Node, reading: Reading): Value {
    return reading.refused.has(node) ? (undefined as Value) : form.read(node, reading);
}

/**
 * A form whose declarations are looked at once more as a whole. A map with a refused part is not looked at: what is
 * missing there was reported already. `look` answers undefined only after it has reported why.
 */
export function refine<Value, Refined>(
    form: Form<Value>,
    look: (value: Value, reading: Reading) => Refined | undefined,
): Form<Refined> {
    return {
        ...form,
        read: (node, reading) => {
            const value = form.read(node, reading);
            const holed = node.kind === "map" && node.entries.some((entry) => reading.refused.has(entry.value));
            return (holed ? undefined : look(value, reading)) as Refined;
        },
    };
}
