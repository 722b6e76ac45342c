import { scaleOf } from "../../expression/common-type.js";
import type { RecordField, ValueType } from "../../expression/type.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { scalarText } from "./json.js";
import { hardCast, identifier, tryCast } from "./types.js";

/** DuckDB: regexp_extract gives '' where the pattern does not hold, and '' casts to null. */
const extract = (text: SqlText, form: string): SqlText =>
    sql`regexp_extract(${text}, ${literal(`^\\s*(${form})\\s*$`)}, 1)`;

const forms = {
    // DuckDB: try_cast takes '2.5' for 3 and '1_000' for 1000 ...
    integer: "[+-]?[0-9]+",
    // ... '1e3' for 1000.00 ...
    decimal: "[+-]?[0-9]+([.][0-9]+)?",
    // ... 'inf', and '1e999' for it ...
    float: "[+-]?[0-9]{1,38}([.][0-9]{1,38})?([eE][+-]?[0-9]{1,2})?",
    // ... 'yes' for true ...
    boolean: "(?i:true|false|t|f|1|0)",
    // ... '2026-1-5', and '2026-01-05 (BC)' for a date ...
    date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    // ... and '24:00' for a time.
    timestamp:
        "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?",
} as const;

/** Text to a value; null unless it has one of the accepted forms. */
export function parse(text: SqlText, type: ValueType): SqlText {
    switch (type.kind) {
        case "string":
            return text;
        case "integer":
        case "decimal":
        case "float":
        case "boolean":
        case "date":
            return tryCast(extract(text, forms[type.kind]), type);
        case "timestamp":
            // DuckDB: a cast to timestamp drops '+02:00'; through timestamptz it is honoured.
            return sql`timezone('UTC', try_cast(${extract(text, forms.timestamp)} as timestamptz))`;
        case "json":
            return tryCast(text, type);
        case "list":
        case "record":
            return fromJson(tryCast(text, { kind: "json" }), type);
    }
}

/** A json value as a list or record; what is no array or object is null, as is a part of another form. */
export function fromJson(json: SqlText, type: ValueType): SqlText {
    switch (type.kind) {
        case "list":
            return listOf(json, type.element);
        case "record":
            return recordOf(json, type.fields);
        case "json":
            return sql`case when json_type(${json}) <> 'NULL' then ${json} end`;
        default:
            return parse(scalarText(json, []), type);
    }
}

/** DuckDB: a cast to json[] gives the elements of an array, and is null for everything else. */
function listOf(json: SqlText, element: ValueType): SqlText {
    const values = sql`list_transform(try_cast(${json} as json[]), lambda item: ${fromJson(sql`item`, element)})`;
    return sql`list_filter(${values}, lambda item: item is not null)`;
}

export function losesElements(delivered: SqlText, list: SqlText): SqlText {
    const items = sql`try_cast(try_cast(${delivered} as json) as json[])`;
    return sql`len(list_filter(${items}, lambda item: json_type(item) <> 'NULL')) > len(${list})`;
}

function recordOf(json: SqlText, fields: readonly RecordField[]): SqlText {
    const packed = fields.map(({ name, type }) => sql`${identifier(name)} := ${field(json, name, type)}`);
    return sql`case when json_type(${json}) = 'OBJECT' then struct_pack(${join(packed, ", ")}) end`;
}

function field(json: SqlText, name: string, type: ValueType): SqlText {
    if (type.kind === "list" || type.kind === "record" || type.kind === "json") {
        return fromJson(sql`json_extract(${json}, ${literal(`$.${name}`)})`, type);
    }
    return parse(scalarText(json, [name]), type);
}

/** A column of that kind already: only its size may differ. Lists lose null elements. */
export function conform(value: SqlText, type: ValueType): SqlText {
    if (type.kind === "string") return value;
    const cast = tryCast(value, type);
    return type.kind === "list" ? sql`list_filter(${cast}, lambda item: item is not null)` : cast;
}

/** Fails on a text that is neither empty nor a value. */
export function parseOrFail(text: SqlText, type: ValueType, noun: string): SqlText {
    return sql`coalesce(${parse(text, type)}, ${failIf(sql`regexp_matches(${text}, '\\S')`, text, noun)})`;
}

export function fromJsonOrFail(json: SqlText, type: ValueType, noun: string): SqlText {
    return sql`coalesce(${fromJson(json, type)}, ${failIf(sql`json_type(${json}) <> 'NULL'`, json, noun)})`;
}

const failIf = (condition: SqlText, value: SqlText, noun: string): SqlText =>
    sql`case when ${condition} then error(concat(${literal(`not ${noun}: `)}, ${value})) end`;

/** DuckDB: a double times a power of ten rounds twice; six further digits keep 1.005 from becoming 1.00. */
export function floatToDecimal(value: SqlText, to: ValueType, safe: boolean): SqlText {
    const cast = safe ? tryCast : hardCast;
    const wide: ValueType = { kind: "decimal", precision: 38, scale: Math.min(38, scaleOf(to) + 6) };
    return cast(cast(value, wide), to);
}
