import { join, sql } from "../text/sql-text.js";
import { binary, ternary, unary } from "./arity.js";
import type { Dialect } from "./dialect.js";

/** What every target spells alike, word for word. Each dialect spreads it and adds what it spells in its own way. */
export const ansiFunctions = {
    lower: unary((text) => sql`lower(${text})`),
    upper: unary((text) => sql`upper(${text})`),
    length: unary((text) => sql`length(${text})`),
    replace: ternary((text, from, to) => sql`replace(${text}, ${from}, ${to})`),
    lpad: ternary((text, length, fill) => sql`lpad(${text}, ${length}, ${fill})`),
    rpad: ternary((text, length, fill) => sql`rpad(${text}, ${length}, ${fill})`),
    repeat: binary((text, count) => sql`repeat(${text}, ${count})`),
    abs: unary((x) => sql`abs(${x})`),
    sign: unary((x) => sql`sign(${x})`),
    mod: binary((a, b) => sql`mod(${a}, nullif(${b}, 0))`),
    sqrt: unary((x) => sql`sqrt(${x})`),
    coalesce: ({ args }) =>
        sql`coalesce(${join(
            args.map((argument) => argument.sql),
            ", ",
        )})`,
    nullif: binary((x, other) => sql`nullif(${x}, ${other})`),
    if: ternary((condition, then, otherwise) => sql`case when ${condition} then ${then} else ${otherwise} end`),
} satisfies Partial<Dialect["functions"]>;
