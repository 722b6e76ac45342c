import { typeText, type ValueType } from "../type.js";
import type { Decimal, Value } from "../value.js";
import { microsecondsPerDay } from "./calendar.js";
import { decimalFrom, decimalOf, divideDown, fitsPrecision, power, rescale } from "./decimal.js";
import { asDecimal, asFloat, asInteger, asText, EvaluationFailure } from "./expect.js";
import { readText, valueText } from "./text-form.js";

/** Digits a float keeps beyond those that are asked for, so that 1.005 rounds up. */
const guardDigits = 6;

/** The value as the wider type that it shares with others. */
export function widen(value: Value, from: ValueType, to: ValueType): Value {
    if (value === null || (from.kind === to.kind && from.kind !== "decimal")) return value;
    switch (to.kind) {
        case "float":
            return asFloat(value);
        case "decimal":
            return fitting(rescale(asDecimal(value), to.scale), to);
        case "timestamp":
            return asInteger(value) * microsecondsPerDay;
        default:
            return value;
    }
}

/** A cast; a value that does not fit is null when it is safe, and fails otherwise. */
export function convert(value: Value, from: ValueType, to: ValueType, safe: boolean): Value {
    if (value === null) return null;
    const isEmpty = from.kind === "string" && /^[ \t\n\f\r]*$/.test(asText(value));
    if (isEmpty && to.kind !== "string") return null;
    const result = isJsonNull(value, from) ? null : converted(value, from, to);
    if (result !== undefined) return result;
    if (safe) return null;
    throw new EvaluationFailure(`${String(value)} is no ${typeText(to)}`);
}

const isJsonNull = (value: Value, from: ValueType): boolean => from.kind === "json" && asText(value).trim() === "null";

function converted(value: Value, from: ValueType, to: ValueType): Value | undefined {
    if (from.kind === "string" || from.kind === "json") return readText(asText(value), to) ?? undefined;
    switch (to.kind) {
        case "string":
            return valueText(value, from);
        case "integer": {
            const whole = rescale(asDecimal(value), 0).digits;
            return BigInt.asIntN(64, whole) === whole ? whole : undefined;
        }
        case "decimal": {
            const exact = from.kind === "float" ? decimalOfFloat(asFloat(value), to.scale) : asDecimal(value);
            const rounded = exact && rescale(exact, to.scale);
            return rounded && fitsPrecision(rounded, to.precision) ? rounded : undefined;
        }
        case "float":
            return asFloat(value);
        case "date":
            return divideDown(asInteger(value), microsecondsPerDay);
        case "timestamp":
            return asInteger(value) * microsecondsPerDay;
        default:
            throw new Error(`there is no cast from ${from.kind} to ${to.kind}`);
    }
}

/** By its shortest decimal text, with six digits more than asked for; undefined when it has too many. */
export function decimalOfFloat(value: number, scale: number): Decimal | undefined {
    if (!Number.isFinite(value)) return undefined;
    const [mantissa = "", exponent = "0"] = String(value).split("e");
    const { digits, scale: fraction } = decimalFrom(mantissa);
    const shift = fraction - Number(exponent);
    const exact = shift < 0 ? decimalOf(digits * power(-shift)) : decimalOf(digits, shift);
    const guarded = rescale(exact, Math.min(38, scale + guardDigits));
    return fitsPrecision(guarded, 38) ? guarded : undefined;
}

export function fitting(value: Decimal, type: ValueType): Decimal {
    if (type.kind !== "decimal" || fitsPrecision(value, type.precision)) return value;
    throw new EvaluationFailure(`${value.digits} has more than ${type.precision} digits`);
}
