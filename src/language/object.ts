import { z } from "zod";
import { entryOf, type MapNode, type Node } from "../syntax/node.js";
import type { Span } from "../text/span.js";
import { type Form, readPart } from "./form.js";

/** One key of a map. */
export interface Field<Value> {
    readonly form: Form<unknown>;
    readonly required: boolean;
    readonly about: string;
    readonly example: string;
    /** Carries the type of what is read; never a value. */
    readonly reads?: Value;
}

export const required = <Value>(form: Form<Value>, about: string, example: string): Field<Value> => ({
    form,
    required: true,
    about,
    example,
});

export const optional = <Value>(form: Form<Value>, about: string, example: string): Field<Value | undefined> => ({
    form,
    required: false,
    about,
    example,
});

export type Fields = { readonly [key: string]: Field<unknown> };

/** A map as it was declared: one property for each key, undefined where it was left out, and where it all stands. */
export type Declared<F extends Fields> = {
    readonly [Key in keyof F]: F[Key] extends Field<infer Value> ? Value : never;
} & { readonly span: Span; readonly node: MapNode };

export function mapOf(node: Node): MapNode {
    if (node.kind !== "map") throw new Error(`the schema accepted a ${node.kind} where it wants a map`);
    return node;
}

/**
 * A map with these keys and no others.
 *
 * @param id name in the JSON Schema and in docs/language.md
 * @param noun what a message calls it: "a column"
 */
export function object<F extends Fields>(
    id: string,
    noun: string,
    about: string,
    fields: F,
    later: readonly string[] = [],
): Form<Declared<F>> {
    const shape = Object.entries(fields).map(([key, field]) => {
        const described = field.form.schema.meta({ description: field.about, examples: [field.example] });
        return [key, field.required ? described : described.optional()] as const;
    });
    return {
        schema: z.strictObject(Object.fromEntries(shape), noun).meta({ id, title: noun, description: about }),
        map: { noun, keys: Object.keys(fields), later },
        child: (step) => fields[String(step)]?.form,
        read: (node, reading) => {
            const map = mapOf(node);
            const values = Object.entries(fields).map(([key, { form }]) => {
                const entry = entryOf(map, key);
                return [key, entry === undefined ? undefined : readPart(form, entry.value, reading)] as const;
            });
            return { ...Object.fromEntries(values), span: map.span, node: map } as Declared<F>;
        },
    };
}
