import type { FunctionName } from "../expression/function-name.js";
import type { IntervalUnit } from "../expression/tree.js";
import type { Kind, ValueType } from "../expression/type.js";
import type { SqlText } from "../text/sql-text.js";

/** One line per dialect that exists; a project's further targets wait for theirs. */
export type DialectName = "duckdb";

export type TypeNames = { readonly [K in Exclude<Kind, "decimal" | "list" | "record">]: SqlText } & {
    readonly decimal: (precision: number, scale: number) => SqlText;
    readonly list: (element: SqlText) => SqlText;
    readonly record: (fields: readonly { readonly name: SqlText; readonly type: SqlText }[]) => SqlText;
};

/** What stands in a function's brackets. */
export interface Argument {
    /** As one of several between commas. */
    readonly sql: SqlText;
    /** As an operand: in brackets unless it is one word, one literal or one call. */
    readonly atom: SqlText;
    readonly type: ValueType;
    /** A literal's text: patterns, units and counts are read from it. */
    readonly literal?: string;
}

export interface FunctionCall {
    readonly args: readonly Argument[];
    readonly type: ValueType;
}

/** Prints an atom: a call, a cast, a case, or text in brackets. */
export type FunctionPrinter = (call: FunctionCall) => SqlText;

export type EpochUnit = "epoch_s" | "epoch_ms" | "epoch_us";

/** How rows are multiplied by the elements of an array of theirs. */
export interface Elements {
    /** What follows the rows in `from`. */
    readonly join: SqlText;
    /** The element, json; null for a JSON null. */
    readonly value: SqlText;
    /** Its place in the array, from 1: a select item called `position`. */
    readonly position: SqlText;
}

/** How one warehouse spells what the language means: data, with functions at the leaves. */
export interface Dialect {
    readonly name: DialectName;
    readonly types: TypeNames;
    readonly typeName: (type: ValueType) => SqlText;
    /** A name as it must be written: quoted only when it has to be. */
    readonly identifier: (name: string) => SqlText;

    /** A column the source delivers as this kind already; null where a value does not fit. */
    readonly conform: (value: SqlText, type: ValueType) => SqlText;
    /** Holds where a delivered list has an element that is not in the list that was read of it; nulls are no elements. */
    readonly losesElements: (delivered: SqlText, list: SqlText) => SqlText;
    /** Text to a value; null unless the text has a form the language accepts. */
    readonly parse: (text: SqlText, type: ValueType) => SqlText;
    /** A number since 1970-01-01 UTC to a timestamp; null where it does not fit. */
    readonly epoch: (value: SqlText, unit: EpochUnit) => SqlText;
    /** The language's `cast`: a value that does not fit fails the statement. */
    readonly cast: (value: SqlText, from: ValueType, to: ValueType) => SqlText;
    /** The language's `try_cast`: a value that does not fit is null. */
    readonly tryCast: (value: SqlText, from: ValueType, to: ValueType) => SqlText;
    /** The one text form of a value, the same on every target. */
    readonly castToText: (value: SqlText, type: ValueType) => SqlText;

    readonly functions: { readonly [Name in FunctionName]: FunctionPrinter };

    readonly md5: (text: SqlText) => SqlText;
    /** 64 hex digits in lower case, of the text's UTF-8 bytes. */
    readonly sha256: (text: SqlText) => SqlText;
    /** The first 60 bits of md5(type:identifier): non-negative, so node ids sort the same everywhere. */
    readonly nodeId: (type: SqlText, identifier: SqlText) => SqlText;
    /** The text of a scalar in a json value; missing, JSON null, objects and arrays are null. */
    readonly jsonText: (json: SqlText, path: readonly string[]) => SqlText;
    /** The json text of whatever stands in a json value, objects and arrays included; missing and JSON null are null. */
    readonly jsonDocument: (json: SqlText, path: readonly string[]) => SqlText;
    /** What stands in a json value as text: a string as it is, anything else as json; missing and JSON null are null. */
    readonly jsonContent: (json: SqlText, path: readonly string[]) => SqlText;
    /** The json array that a text is; null for everything else. */
    readonly jsonArray: (text: SqlText) => SqlText;
    /** The json object that a text is; null for everything else. */
    readonly jsonObject: (text: SqlText) => SqlText;
    /** Of a json array of records, the first that holds the text under the keys. */
    readonly jsonPair: (array: SqlText, keys: readonly string[], text: string) => SqlText;
    /** The elements of a json array, a row each; the rows stand in the CTE before `join`. */
    readonly elements: (array: SqlText) => Elements;
    readonly concat: (parts: readonly SqlText[]) => SqlText;
    readonly matches: (text: SqlText, pattern: string) => SqlText;
    /** What a group, counted from 1, holds of a text; null where the pattern is not found or the group is empty. */
    readonly capture: (text: SqlText, pattern: string, group: number) => SqlText;
    /** A text less all characters that are listed, as in a class of a pattern. */
    readonly without: (text: SqlText, characters: string) => SqlText;
    /** The float quotient, as an operator between operands; the divisor must not be 0. */
    readonly ratio: (dividend: SqlText, divisor: SqlText) => SqlText;
    readonly interval: (count: number, unit: IntervalUnit) => SqlText;
    /** A date stays a date when the unit is a day or more. */
    readonly shift: (
        value: SqlText,
        operator: "+" | "-",
        count: number,
        unit: IntervalUnit,
        type: ValueType,
    ) => SqlText;
    /** A date so many days later, the days being an integer expression. */
    readonly addDays: (date: SqlText, days: SqlText) => SqlText;
    /** What to order text by, so that it comes in code point order. */
    readonly orderText: (text: SqlText) => SqlText;

    /** `2026-01-31`. */
    readonly dateLiteral: (text: string) => SqlText;
    /** `2026-01-31T10:00:00Z`, in any form the language accepts. */
    readonly timestampLiteral: (text: string) => SqlText;
    /** A value of a type from its source text; the text must have an accepted form. */
    readonly valueLiteral: (text: string, type: ValueType) => SqlText;
    readonly nullOf: (type: ValueType) => SqlText;
}
