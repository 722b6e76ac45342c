/**
 * How tightly the outermost operator of a text holds its operands together. The language, DuckDB and
 * Postgres agree on it.
 */
export const binding = {
    anything: 0,
    or: 1,
    and: 2,
    not: 3,
    is: 4,
    comparison: 5,
    membership: 6,
    concatenation: 7,
    sum: 8,
    product: 9,
    sign: 10,
    atom: 11,
} as const;

export type Binding = (typeof binding)[keyof typeof binding];

/** A text, and what it needs brackets for. */
export interface Bound<Text extends string> {
    readonly text: Text;
    readonly binding: Binding;
}

/** In brackets where the surroundings hold more tightly. */
export function bracketed<Text extends string>({ text, binding: own }: Bound<Text>, least: Binding): Text {
    return (own < least ? `(${text})` : text) as Text;
}
