import type { SqlText } from "../text/sql-text.js";

/** How tightly the outermost operator of a printed text holds its operands together; DuckDB and Postgres agree. */
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

export interface Printed {
    readonly sql: SqlText;
    readonly binding: Binding;
}

/** In brackets where the surroundings hold more tightly. */
export const bracketed = ({ sql: text, binding: own }: Printed, least: Binding): SqlText =>
    (own < least ? `(${text})` : text) as SqlText;
