import { typeText, type ValueType } from "../type.js";
import type { Value } from "../value.js";
import { dateText, daysOf, isDay, isoText, microsecondsPerDay, timestampText } from "./calendar.js";
import { decimalFrom, type decimalOf, decimalText, fitsPrecision, rescale } from "./decimal.js";
import { parseJson } from "./json.js";
import { readList, readRecord } from "./json-form.js";

const integerForm = /^[+-]?[0-9]+$/;
const decimalForm = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;
/** Bounded, so that no text overflows a double. */
const floatForm = /^[+-]?[0-9]{1,38}(?:\.[0-9]{1,38})?(?:[eE][+-]?[0-9]{1,2})?$/;
const dateForm = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const timestampForm =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?(Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)?)?)?$/;

/**
 * A text read as a value of a type; null when it is empty or has no form that the language accepts.
 *
 * @example
 * readText(" 2026-01-31T01:00:00+02:00 ", { kind: "timestamp" }) // 2026-01-30 23:00:00 UTC in microseconds
 */
export function readText(text: string, type: ValueType): Value {
    if (type.kind === "string") return text;
    // RE2's and JavaScript's \s differ; the language means the ASCII blanks.
    const inner = text.replace(/^[ \t\n\f\r]+/, "").replace(/[ \t\n\f\r]+$/, "");
    switch (type.kind) {
        case "integer":
            return integerForm.test(inner) && BigInt(inner) === BigInt.asIntN(64, BigInt(inner)) ? BigInt(inner) : null;
        case "decimal": {
            if (!decimalForm.test(inner)) return null;
            const value = rescale(decimalFrom(inner), type.scale);
            return fitsPrecision(value, type.precision) ? value : null;
        }
        case "float":
            return floatForm.test(inner) ? Number(inner) : null;
        case "boolean":
            if (/^(true|t|1)$/i.test(inner)) return true;
            return /^(false|f|0)$/i.test(inner) ? false : null;
        case "date":
            return readDate(inner);
        case "timestamp":
            return readTimestamp(inner);
        case "json":
            return parseJson(text) === undefined ? null : text;
        case "list":
            return readList(text, type.element, readText);
        case "record":
            return readRecord(text, type.fields, readText);
    }
}

/** The exact text of a literal of that type, or undefined when the text has no accepted form. */
export function canonicalText(text: string, type: ValueType): string | undefined {
    const value = readText(text, type);
    if (value === null) return undefined;
    switch (type.kind) {
        case "timestamp":
            return timestampText(value as bigint);
        case "float":
        case "json":
        case "list":
        case "record":
            return text.trim();
        default:
            return valueText(value, type);
    }
}

/** The one text form of a value: what `cast(x as string)` gives on every target. */
export function valueText(value: Value, type: ValueType): string {
    switch (type.kind) {
        case "string":
        case "json":
            return value as string;
        case "integer":
        case "boolean":
            return String(value);
        case "decimal":
            return decimalText(rescale(value as ReturnType<typeof decimalOf>, type.scale));
        case "date":
            return dateText(value as bigint);
        case "timestamp":
            return isoText(value as bigint);
        case "float":
        case "list":
        case "record":
            throw new Error(`${typeText(type)} has no text form`);
    }
}

function readDate(text: string): bigint | null {
    const [, year, month, day] = dateForm.exec(text) ?? [];
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return year !== undefined && isDay(date) ? daysOf(date) : null;
}

function readTimestamp(text: string): bigint | null {
    const [, date, hour = "0", minute = "0", second = "0", fraction = "", offset = "Z"] =
        timestampForm.exec(text) ?? [];
    const days = date === undefined ? null : readDate(date);
    if (days === null) return null;
    const seconds = BigInt(hour) * 3600n + BigInt(minute) * 60n + BigInt(second) - offsetSeconds(offset);
    // Digits beyond microseconds are cut.
    return days * microsecondsPerDay + seconds * 1_000_000n + BigInt(fraction.padEnd(6, "0").slice(0, 6));
}

function offsetSeconds(offset: string): bigint {
    if (offset === "Z") return 0n;
    const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
    const seconds = BigInt(digits.slice(0, 2)) * 3600n + BigInt(digits.slice(2)) * 60n;
    return offset.startsWith("-") ? -seconds : seconds;
}
