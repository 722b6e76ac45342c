import { canonicalText } from "../expression/interpret/text-form.js";
import { typeText, type ValueType } from "../expression/type.js";
import { literal, number, type SqlText, sql } from "../text/sql-text.js";
import { ansiFunctions } from "./ansi.js";
import { argumentAt, binary, literalAt, unary } from "./arity.js";
import type { Dialect, FunctionCall } from "./dialect.js";
import { cast, castToText, safeCast } from "./duckdb/cast.js";
import { addDays, dateFunctions, interval, shift } from "./duckdb/date.js";
import { epoch } from "./duckdb/epoch.js";
import {
    arrayLength,
    arrayOf,
    content,
    document,
    elements,
    objectOf,
    pairOf,
    scalarText,
    scalarTexts,
} from "./duckdb/json.js";
import { numericFunctions } from "./duckdb/number.js";
import { conform, losesElements, parse } from "./duckdb/parse.js";
import { concat, textFunctions } from "./duckdb/text.js";
import { hardCast, identifier, typeName, types } from "./duckdb/types.js";

/** The first 60 bits of an MD5 hash: never negative, on any engine. */
const hashNumber = (text: SqlText): SqlText => sql`cast('0x' || left(md5(${text}), 15) as bigint)`;

const keysOf = (call: FunctionCall): readonly string[] =>
    call.args.slice(1).map((_, index) => literalAt(call, index + 1));

function valueLiteral(text: string, type: ValueType): SqlText {
    const value = canonicalText(text, type);
    if (value === undefined) throw new Error(`'${text}' is no ${typeText(type)}`);
    switch (type.kind) {
        case "string":
            return literal(value);
        case "integer":
        case "decimal":
            return hardCast(value as SqlText, type);
        case "boolean":
            return value as SqlText;
        case "date":
        case "timestamp":
            return sql`${types[type.kind]} ${literal(value)}`;
        case "float":
        case "json":
            return hardCast(literal(value), type);
        case "list":
        case "record":
            return parse(literal(text), type);
    }
}

/**
 * DuckDB 1.4 and later, with TimeZone UTC; the dialect that every fixture runs on.
 *
 * @example
 * duckdb.jsonText(sql`payload`, ["order_id"])
 * // json_extract_string(json_value(payload, '$.order_id'), '$')
 */
export const duckdb: Dialect = {
    name: "duckdb",
    types,
    typeName,
    identifier,

    conform,
    losesElements,
    parse,
    epoch,
    cast,
    tryCast: safeCast,
    castToText,

    functions: {
        ...textFunctions,
        ...numericFunctions,
        ...dateFunctions,
        coalesce: ansiFunctions.coalesce,
        nullif: ansiFunctions.nullif,
        if: ansiFunctions.if,
        md5: unary((text) => sql`md5(${text})`),
        sha256: unary((text) => sql`sha256(${text})`),
        bucket: binary((text, count) => sql`mod(${hashNumber(text)}, ${count})`),
        json_text: (call) => scalarText(argumentAt(call, 0).sql, keysOf(call)),
        json_list: (call) => scalarTexts(argumentAt(call, 0).sql, keysOf(call)),
        json_length: (call) => arrayLength(argumentAt(call, 0).sql, keysOf(call)),
        split: binary((text, separator) => sql`string_split(${text}, ${separator})`),
        // DuckDB: null for a null list and for a null element.
        list_contains: binary((list, element) => sql`coalesce(list_contains(${list}, ${element}), false)`),
        list_length: unary((list) => sql`coalesce(len(${list}), 0)`),
        list_get: binary((list, index) => sql`list_extract(${list}, ${index})`),
        list_join: binary((list, separator) => sql`coalesce(array_to_string(${list}, ${separator}), '')`),
    },

    md5: (text) => sql`md5(${text})`,
    sha256: (text) => sql`sha256(${text})`,
    nodeId: (type, identifierText) => hashNumber(concat([type, sql`':'`, identifierText])),
    jsonText: scalarText,
    jsonDocument: document,
    jsonContent: content,
    jsonArray: arrayOf,
    jsonObject: objectOf,
    jsonPair: pairOf,
    elements,
    concat,
    // DuckDB: '' where the pattern does not hold.
    capture: (text, pattern, group) => sql`nullif(regexp_extract(${text}, ${literal(pattern)}, ${number(group)}), '')`,
    without: (text, characters) => sql`regexp_replace(${text}, ${literal(`[${characters}]`)}, '', 'g')`,
    matches: (text, pattern) => sql`regexp_matches(${text}, ${literal(pattern)})`,
    // DuckDB: `/` divides any two numbers as doubles.
    ratio: (dividend, divisor) => sql`${dividend} / ${divisor}`,
    interval,
    shift,
    addDays,
    // DuckDB: texts compare by their UTF-8 bytes, which is code point order.
    orderText: (text) => text,

    dateLiteral: (text) => valueLiteral(text, { kind: "date" }),
    timestampLiteral: (text) => valueLiteral(text, { kind: "timestamp" }),
    valueLiteral,
    nullOf: (type) => hardCast(sql`null`, type),
};
