import type { ValueType } from "../expression/type.js";
import type { Decimal, Value } from "../expression/value.js";
import type { Arrival } from "../model/source.js";
import { dateText, timestampText } from "./moment.js";

/** A value as its source writes it into a file; null is an empty field. */
export function rawText(value: Value, type: ValueType, arrives: Arrival): string | null {
    if (value === null) return null;
    switch (type.kind) {
        case "timestamp":
            return typeof value === "bigint" ? timestamp(value, arrives) : null;
        case "date":
            return typeof value === "bigint" ? dateText(value) : null;
        case "decimal":
            return isDecimal(value) ? decimalText(value) : String(value);
        case "string":
        case "json":
        case "integer":
        case "float":
        case "boolean":
            return String(value);
        case "list":
        case "record":
            return JSON.stringify(value);
    }
}

function timestamp(value: bigint, arrives: Arrival): string {
    switch (arrives) {
        case "typed":
            return timestampText(value);
        case "text":
            return `${timestampText(value).replace(" ", "T")}Z`;
        case "epoch_s":
            return String(value / 1_000_000n);
        case "epoch_ms":
            return String(value / 1000n);
        case "epoch_us":
            return String(value);
    }
}

export const isDecimal = (value: Value): value is Decimal =>
    typeof value === "object" && value !== null && "digits" in value;

export function decimalText({ digits, scale }: Decimal): string {
    const sign = digits < 0n ? "-" : "";
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
    return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
