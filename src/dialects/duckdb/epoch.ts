import { type SqlText, sql } from "../../text/sql-text.js";
import type { EpochUnit } from "../dialect.js";

interface Unit {
    /** Of the years 1 to 9999, which every target can hold. */
    readonly first: SqlText;
    readonly last: SqlText;
    /** To microseconds. */
    readonly factor: SqlText;
}

const units: { readonly [U in EpochUnit]: Unit } = {
    epoch_s: { first: sql`-62135596800`, last: sql`253402300799`, factor: sql` * 1000000` },
    epoch_ms: { first: sql`-62135596800000`, last: sql`253402300799999`, factor: sql` * 1000` },
    epoch_us: { first: sql`-62135596800000000`, last: sql`253402300799999999`, factor: sql`` },
};

/**
 * A number since 1970 as a timestamp; null beyond the year 9999, which is what milliseconds that are read as seconds
 * come to, and before the year 1.
 */
export function epoch(value: SqlText, unit: EpochUnit): SqlText {
    const { first, last, factor } = units[unit];
    const number = sql`try_cast(${value} as bigint)`;
    return sql`case when ${number} between ${first} and ${last} then make_timestamp(${number}${factor}) end`;
}
