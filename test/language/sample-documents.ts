import type { JsonSchema } from "../../src/language/json-schema.js";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Definitions = Readonly<Record<string, JsonSchema>>;

/** A document with every key of the language once, made of the examples of its keys. */
export function everyKey(schema: JsonSchema): Json {
    const definitions = schema.$defs ?? {};
    const document = expand(schema, definitions);
    if (document === undefined) throw new Error("the schema has no keys");
    return document;
}

function expand(schema: JsonSchema, definitions: Definitions): Json | undefined {
    const target = schema.$ref === undefined ? schema : definitions[schema.$ref.replace("#/$defs/", "")];
    if (target?.properties !== undefined) {
        const entries = Object.entries(target.properties).map(([key, value]) => {
            const entry = expand(value, definitions) ?? (value.examples?.[0] as Json);
            return [key, entry] as const;
        });
        if (typeof target.additionalProperties === "object") {
            const extra = expand(target.additionalProperties, definitions);
            if (extra !== undefined) entries.push(["any_name", extra]);
        }
        return Object.fromEntries(entries);
    }
    if (schema.type === "array" && schema.items !== undefined) {
        const item = expand(schema.items, definitions);
        return item === undefined ? undefined : [item];
    }
    return undefined;
}

export interface Mutation {
    readonly what: string;
    readonly document: Json;
}

export const strangers: readonly Json[] = [
    "",
    "Odd Text",
    "odd_text",
    "a.b",
    "a.b.c",
    "2026-13-45",
    "-1 days",
    "1.0",
    0,
    -1,
    1.5,
    12,
    true,
    null,
    [],
    {},
    ["a"],
    { a: 1 },
    [["a"]],
];

/** Every document that differs from this one in one place: something left out, misspelt, or put `instead`. */
export function* mutations(document: Json, instead: readonly Json[], path = "$"): Generator<Mutation> {
    for (const stranger of instead) yield { what: `${path} = ${JSON.stringify(stranger)}`, document: stranger };
    if (Array.isArray(document)) {
        yield { what: `${path} is repeated`, document: [...document, ...document.map((item) => renamed(item))] };
        for (const [index, item] of document.entries()) {
            yield { what: `${path}[${index}] is left out`, document: document.filter((_, other) => other !== index) };
            for (const inner of mutations(item, instead, `${path}[${index}]`)) {
                yield { what: inner.what, document: document.with(index, inner.document) };
            }
        }
        return;
    }
    if (typeof document !== "object" || document === null) return;
    const entries = Object.entries(document as Record<string, Json>);
    yield { what: `${path} has a surprise`, document: { ...document, surprise: 1 } };
    for (const [index, [key, value]] of entries.entries()) {
        const but = (...other: readonly (readonly [string, Json])[]): Json =>
            Object.fromEntries([...entries.slice(0, index), ...other, ...entries.slice(index + 1)]);
        yield { what: `${path}.${key} is left out`, document: but() };
        yield { what: `${path}.${key} is misspelt`, document: but([`${key}x`, value]) };
        yield { what: `${path}.${key} is shouted`, document: but([key.toUpperCase(), value]) };
        for (const inner of mutations(value, instead, `${path}.${key}`)) {
            yield { what: inner.what, document: but([key, inner.document]) };
        }
    }
}

/** Another entry for the same list, so that it is not refused for its name. */
function renamed(item: Json): Json {
    if (typeof item === "string") return `${item}2`;
    if (typeof item !== "object" || item === null || Array.isArray(item) || !("name" in item)) return item;
    return { ...(item as Record<string, Json>), name: `${String((item as Record<string, Json>).name)}_2` };
}
