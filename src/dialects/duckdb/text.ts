import type { TextFunction } from "../../expression/function-name.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { ansiFunctions } from "../ansi.js";
import { argumentAt, binary, ternary, unary } from "../arity.js";
import type { Argument, FunctionPrinter } from "../dialect.js";

const blanks = sql`e' \\t\\n\\r'`;

/** DuckDB: `||` gives null for a null part, concat() leaves it out. */
export const concat = (parts: readonly SqlText[]): SqlText => parts.join(" || ") as SqlText;

/** DuckDB: a position or count below 1 counts from the other end; greatest() would take a null for the least. */
function atLeast(least: SqlText, { literal, sql: value, atom }: Argument): SqlText {
    return literal === undefined ? sql`case when ${atom} < ${least} then ${least} else ${value} end` : value;
}

export const textFunctions: { readonly [Name in TextFunction]: FunctionPrinter } = {
    lower: ansiFunctions.lower,
    upper: ansiFunctions.upper,
    // DuckDB: trim() alone takes spaces only.
    trim: unary((text) => sql`trim(${text}, ${blanks})`),
    ltrim: unary((text) => sql`ltrim(${text}, ${blanks})`),
    rtrim: unary((text) => sql`rtrim(${text}, ${blanks})`),
    length: ansiFunctions.length,
    substring: (call) => {
        const text = argumentAt(call, 0).sql;
        const start = atLeast(sql`1`, argumentAt(call, 1));
        const [, , length] = call.args;
        if (length === undefined) return sql`substring(${text}, ${start})`;
        return sql`substring(${text}, ${start}, ${atLeast(sql`0`, length)})`;
    },
    left: (call) => sql`left(${argumentAt(call, 0).sql}, ${atLeast(sql`0`, argumentAt(call, 1))})`,
    right: (call) => sql`right(${argumentAt(call, 0).sql}, ${atLeast(sql`0`, argumentAt(call, 1))})`,
    replace: ansiFunctions.replace,
    concat: ({ args }) => sql`(${concat(args.map(({ atom }) => atom))})`,
    starts_with: binary((text, part) => sql`starts_with(${text}, ${part})`),
    ends_with: binary((text, part) => sql`ends_with(${text}, ${part})`),
    contains: binary((text, part) => sql`contains(${text}, ${part})`),
    position: binary((text, part) => sql`strpos(${text}, ${part})`),
    split_part: ternary((text, separator, count) => sql`split_part(${text}, ${separator}, ${count})`),
    // DuckDB: RE2 reads the language's patterns as they stand; its classes are ASCII, its dot is no line break.
    matches: binary((text, pattern) => sql`regexp_matches(${text}, ${pattern})`),
    lpad: ansiFunctions.lpad,
    rpad: ansiFunctions.rpad,
    repeat: ansiFunctions.repeat,
    digits: unary((text) => sql`regexp_replace(${text}, '[^0-9]', '', 'g')`),
};
