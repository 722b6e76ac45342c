import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Elements } from "../dialect.js";

/** DuckDB: a quoted `*` is still a wildcard, and an empty key no path at all; as a JSON pointer both are plain keys. */
const needsPointer = (key: string): boolean => key === "" || key === "*" || /["\\]/.test(key);

/**
 * The keys as a path DuckDB reads.
 *
 * @example
 * jsonPath(["order", "E-Mail"]) // $.order."E-Mail"
 */
export function jsonPath(keys: readonly string[]): string {
    if (keys.some(needsPointer)) {
        return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    }
    return ["$", ...keys.map((key) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : `"${key}"`))].join(".");
}

/** DuckDB: json_value gives scalars only, as json; JSON null is null. */
export const scalarText = (json: SqlText, keys: readonly string[]): SqlText =>
    sql`json_extract_string(json_value(${json}, ${literal(jsonPath(keys))}), '$')`;

export const document = (json: SqlText, keys: readonly string[]): SqlText =>
    sql`nullif(cast(json_extract(${json}, ${literal(jsonPath(keys))}) as varchar), 'null')`;

/** The texts of the scalars in an array. DuckDB: a list of an untyped null has no lambda, hence the empty list inside. */
export function scalarTexts(json: SqlText, keys: readonly string[]): SqlText {
    const array = sql`json_extract(${json}, ${literal(jsonPath(keys))})`;
    const scalars = sql`coalesce(json_value(${array}, '$[*]'), [])`;
    return sql`list_transform(list_filter(${scalars}, lambda item: item is not null), lambda item: item ->> '$')`;
}

export function arrayLength(json: SqlText, keys: readonly string[]): SqlText {
    const path = literal(jsonPath(keys));
    // DuckDB: the length of what is no array is 0, and unsigned.
    return sql`case when json_type(${json}, ${path}) = 'ARRAY' then cast(json_array_length(${json}, ${path}) as bigint) end`;
}

/** DuckDB: `->>` gives what a string holds, and any other value as json. */
export const content = (json: SqlText, keys: readonly string[]): SqlText =>
    sql`json_extract_string(${json}, ${literal(jsonPath(keys))})`;

/** DuckDB: json[] takes arrays alone. */
export const arrayOf = (text: SqlText): SqlText => sql`to_json(try_cast(try_cast(${text} as json) as json[]))`;

/** DuckDB: a map takes objects alone, and what fits no structure is null. */
export const objectOf = (text: SqlText): SqlText =>
    sql`to_json(json_transform(try_cast(${text} as json), '"MAP(VARCHAR, JSON)"'))`;

/** DuckDB: try_cast to json[] is null for what is no array, and the first element of nothing is null. */
export function pairOf(array: SqlText, keys: readonly string[], text: string): SqlText {
    const isMeant = sql`lambda pair: ${scalarText(sql`pair`, keys)} = ${literal(text)}`;
    return sql`list_extract(list_filter(try_cast(${array} as json[]), ${isMeant}), 1)`;
}

/** DuckDB: two functions that give rows, side by side, go on in step; a select in brackets sees the row beside it. */
export function elements(array: SqlText): Elements {
    const list = sql`cast(${array} as json[])`;
    return {
        join: sql`cross join (select unnest(${list}) as value, generate_subscripts(${list}, 1) as position) as item`,
        value: sql`item.value`,
        position: sql`item.position`,
    };
}
