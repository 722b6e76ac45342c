import { typeText, type ValueType } from "../../expression/type.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { floatToDecimal, fromJson, fromJsonOrFail, parse, parseOrFail } from "./parse.js";
import { hardCast, tryCast } from "./types.js";

export function cast(value: SqlText, from: ValueType, to: ValueType): SqlText {
    if (to.kind === "string") return castToText(value, from);
    if (from.kind === "string") return parseOrFail(value, to, noun(to));
    if (from.kind === "json") return fromJsonOrFail(value, to, noun(to));
    return from.kind === "float" && to.kind === "decimal" ? floatToDecimal(value, to, false) : hardCast(value, to);
}

export function safeCast(value: SqlText, from: ValueType, to: ValueType): SqlText {
    if (to.kind === "string") return castToText(value, from);
    if (from.kind === "string") return parse(value, to);
    if (from.kind === "json") return fromJson(value, to);
    return from.kind === "float" && to.kind === "decimal" ? floatToDecimal(value, to, true) : tryCast(value, to);
}

export function castToText(value: SqlText, type: ValueType): SqlText {
    switch (type.kind) {
        case "string":
            return value;
        case "integer":
        case "decimal":
        case "boolean":
        case "date":
            return sql`cast(${value} as varchar)`;
        case "timestamp":
            return sql`strftime(${value}, '%Y-%m-%dT%H:%M:%S.%fZ')`;
        case "float":
        case "json":
        case "list":
        case "record":
            throw new Error(`${typeText(type)} has no text form that all engines share`);
    }
}

const noun = (type: ValueType): string => `${/^[aeiou]/.test(type.kind) ? "an" : "a"} ${typeText(type)}`;
