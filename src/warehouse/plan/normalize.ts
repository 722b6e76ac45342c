import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import type { Normalizer } from "../../model/identity.js";
import { number, type SqlText, sql } from "../../text/sql-text.js";

const string: ValueType = { kind: "string" };
const integer: ValueType = { kind: "integer" };

/** From text to its normalised form; null where the text has none. */
const normalizers: Readonly<Record<Normalizer, (text: SqlText, dialect: Dialect) => SqlText>> = {
    trim: (text, dialect) => call(dialect, "trim", text),
    lower: (text, dialect) => call(dialect, "lower", call(dialect, "trim", text)),
    upper: (text, dialect) => call(dialect, "upper", call(dialect, "trim", text)),
    email: (text, dialect) => {
        const email = call(dialect, "lower", call(dialect, "trim", text));
        return sql`case when ${dialect.matches(email, "^[^@ ]+@[^@ ]+[.][^@ ]+$")} then ${email} end`;
    },
    digits: (text, dialect) => sql`nullif(${call(dialect, "digits", text)}, '')`,
    integer: (text, dialect) => dialect.castToText(dialect.parse(text, integer), integer),
    uuid: (text, dialect) => {
        const digits = sql`replace(${call(dialect, "lower", call(dialect, "trim", text))}, '-', '')`;
        const group = ([start, length]: readonly [number, number]) =>
            sql`substring(${digits}, ${number(start)}, ${number(length)})`;
        const dashed = dialect.concat(
            uuidGroups.flatMap((place, i) => (i > 0 ? [sql`'-'`, group(place)] : [group(place)])),
        );
        return sql`case when ${dialect.matches(digits, "^[0-9a-f]{32}$")} then ${dashed} end`;
    },
};

/** Start and length of the five groups of a UUID in its 32 digits. */
const uuidGroups = [
    [1, 8],
    [9, 4],
    [13, 4],
    [17, 4],
    [21, 12],
] as const;

/** A value that is an identifier, or a part of one. */
export interface IdentifierPart {
    readonly sql: SqlText;
    readonly type: ValueType;
}

/**
 * A value as an identifier: text, null where the value cannot be one.
 *
 * @example
 * normalize({ sql: sql`email`, type: { kind: "string" } }, "lower", duckdb) // lower(trim(email))
 */
export function normalize({ sql: value, type }: IdentifierPart, normalizer: Normalizer, dialect: Dialect): SqlText {
    const text = dialect.castToText(value, type);
    // The text of a typed value has one form already.
    if (type.kind !== "string" && (normalizer === "trim" || normalizer === type.kind)) return text;
    return normalizers[normalizer](text, dialect);
}

function call(dialect: Dialect, name: "trim" | "lower" | "upper" | "digits", text: SqlText): SqlText {
    return dialect.functions[name]({ args: [{ sql: text, atom: text, type: string }], type: string });
}
