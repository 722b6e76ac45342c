import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { DeliveredColumn } from "./delivery.js";

/** How a delivered value becomes the declared one. */
export interface Conversion {
    /** Of the declared type; null where the delivered value is absent, or is not of that type. */
    readonly value: SqlText;
    /** There was a value: when this holds and `value` is null, it is a wrong one. */
    readonly present: SqlText;
    /** The delivered value as text, for a message. */
    readonly text: SqlText;
}

/**
 * @example
 * convert({ value: sql`n`, type: "VARCHAR" }, { kind: "integer" }, duckdb).present // n is not null and trim(n) <> ''
 */
export function convert({ value, type }: DeliveredColumn, target: ValueType, dialect: Dialect): Conversion {
    switch (type) {
        case "VARCHAR":
            return fromText(value, target, dialect);
        case "JSON":
            return target.kind === "json"
                ? fromTyped(value, type, target, dialect)
                : fromText(sql`(${value} ->> '$')`, target, dialect);
        default:
            return fromTyped(value, type, target, dialect);
    }
}

function fromText(text: SqlText, target: ValueType, dialect: Dialect): Conversion {
    if (target.kind === "string") return { value: text, present: sql`${text} is not null`, text };
    // An empty text is how a file spells that there is no number, no time.
    const present = sql`${text} is not null and trim(${text}) <> ''`;
    return { value: dialect.parse(text, target), present, text };
}

function fromTyped(value: SqlText, type: string, target: ValueType, dialect: Dialect): Conversion {
    const text = sql`cast(${value} as varchar)`;
    const present = sql`${value} is not null`;
    // DuckDB: a uuid or an enum stands where a text may, and is none in the table that is made of it.
    if (target.kind === "string") return { value: text, present, text };
    if (target.kind === "json") return { value: sql`to_json(${value})`, present, text };
    const converted = dialect.conform(value, target);
    return {
        // DuckDB: a cast to a coarser type rounds (2.5 is 3, a noon is its day) where the contract promised no rest.
        value: roundsAway(type, target) ? sql`case when ${converted} = ${value} then ${converted} end` : converted,
        present,
        text,
    };
}

function roundsAway(type: string, target: ValueType): boolean {
    switch (target.kind) {
        case "integer":
            return /^(FLOAT|DOUBLE|DECIMAL)/.test(type);
        case "date":
            return type.startsWith("TIMESTAMP");
        default:
            return false;
    }
}
