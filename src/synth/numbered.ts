import type { ValueType } from "../expression/type.js";
import type { Value } from "../expression/value.js";
import { dateValue, day, timestampValue } from "./moment.js";

// A year of four digits is as far as every reader of dates goes.
const days = 2_900_000;

/**
 * The value of a type that stands for a number: different numbers are different values, as far as the type has so many.
 *
 * @param text what stands for it where the type is text
 */
export function numbered(number: number, type: ValueType, text: string): Value {
    switch (type.kind) {
        case "string":
            return text;
        case "integer":
            return BigInt(number);
        case "decimal": {
            const digits = Math.max(1, type.precision - type.scale);
            const whole = digits >= 15 ? number : number % 10 ** digits;
            return { digits: BigInt(whole) * 10n ** BigInt(type.scale), scale: type.scale };
        }
        case "float":
            return number;
        case "boolean":
            // Numbers that are given out in steps would all be even.
            return [...String(number)].reduce((sum, digit) => sum + Number(digit), 0) % 2 === 1;
        case "date":
            return dateValue((number % days) * day);
        case "timestamp":
            return timestampValue(number * 60);
        case "json":
            return JSON.stringify(text);
        case "list":
        case "record":
            return null;
    }
}
