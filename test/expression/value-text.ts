import { dateText, timestampText } from "../../src/expression/interpret/calendar.js";
import { decimalText } from "../../src/expression/interpret/decimal.js";
import type { ValueType } from "../../src/expression/type.js";
import type { Decimal, RecordValue, Value } from "../../src/expression/value.js";

/** A value as DuckDB writes it when it is read as JSON. */
export function valueText(value: Value, type: ValueType): string {
    if (value === null) return "null";
    switch (type.kind) {
        case "date":
            return dateText(value as bigint);
        case "timestamp":
            return timestampText(value as bigint);
        case "decimal":
            return decimalText(value as Decimal);
        case "float":
            return floatText(value as number);
        case "list":
            return `[${(value as readonly Value[]).map((item) => valueText(item, type.element)).join(", ")}]`;
        case "record":
            return `{${type.fields.map((field) => `${field.name}: ${valueText((value as RecordValue).fields[field.name] ?? null, field.type)}`).join(", ")}}`;
        default:
            return String(value);
    }
}

/** What DuckDB gave, in the same form. */
export function foundText(found: unknown, type: ValueType): string {
    if (found === null) return "null";
    switch (type.kind) {
        case "float":
            return floatText(Number(found));
        case "list":
            return `[${(found as readonly unknown[]).map((item) => foundText(item, type.element)).join(", ")}]`;
        case "record":
            return `{${type.fields.map((field) => `${field.name}: ${foundText((found as Record<string, unknown>)[field.name], field.type)}`).join(", ")}}`;
        default:
            return String(found);
    }
}

/** The two zeroes are one number. */
const floatText = (value: number): string => String(value === 0 ? 0 : value);

/** Whether two values are the same in these forms; of floats engines promise 14 digits. */
export function isSame(a: string, b: string, type: ValueType): boolean {
    if (a === b) return true;
    if (type.kind !== "float" || a === "null" || b === "null") return false;
    const [x, y] = [Number(a), Number(b)];
    return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 1e-14;
}
