import type { Dialect } from "../../../dialects/dialect.js";
import type { ValueType } from "../../../expression/type.js";
import { type SqlText, sql } from "../../../text/sql-text.js";

/**
 * A value as text, so that values of all attributes share one column, and back. A float has no text form that
 * every engine agrees on; within one engine it comes back as it went.
 */
export function toText(value: SqlText, type: ValueType, dialect: Dialect): SqlText {
    switch (type.kind) {
        case "string":
            return value;
        case "float":
        case "json":
        case "list":
        case "record":
            return sql`cast(${value} as ${dialect.typeName({ kind: "string" })})`;
        default:
            return dialect.castToText(value, type);
    }
}

export function fromText(text: SqlText, type: ValueType, dialect: Dialect): SqlText {
    if (type.kind === "string") return text;
    return sql`cast(${text} as ${dialect.typeName(type)})`;
}
