import type { Decimal, Value } from "../value.js";
import { decimalOf, decimalText } from "./decimal.js";

/** An overflow, or a cast that has no result: the build fails. Beyond the years 1 to 9999 engines differ. */
export class EvaluationFailure extends Error {}

// The checker has typed every expression, so that a value of another kind is a row that breaks its scope's promise.
function wrong(expected: string, value: Value): never {
    throw new Error(`a row holds ${typeof value} where the scope promised ${expected}`);
}

export const asText = (value: Value): string => (typeof value === "string" ? value : wrong("text", value));

export const asInteger = (value: Value): bigint => (typeof value === "bigint" ? value : wrong("an integer", value));

export const asBoolean = (value: Value): boolean => (typeof value === "boolean" ? value : wrong("a boolean", value));

export const asList = (value: Value): readonly Value[] => (Array.isArray(value) ? value : wrong("a list", value));

export const isDecimal = (value: Value): value is Decimal =>
    typeof value === "object" && value !== null && "digits" in value;

/** An integer or decimal as a decimal. */
export function asDecimal(value: Value): Decimal {
    if (typeof value === "bigint") return decimalOf(value);
    return isDecimal(value) ? value : wrong("an exact number", value);
}

/** Any number as a float, the nearest one. */
export function asFloat(value: Value): number {
    if (typeof value === "number") return value;
    return typeof value === "bigint" ? Number(value) : Number(decimalText(asDecimal(value)));
}

export function integer64(value: bigint): bigint {
    if (BigInt.asIntN(64, value) === value) return value;
    throw new EvaluationFailure(`${value} has more than 64 bits`);
}

/** A position or count: no text has more characters. */
export function asCount(value: Value): number {
    const count = asInteger(value);
    if (count > 2_147_483_647n || count < -2_147_483_648n) throw new EvaluationFailure(`${count} is no position`);
    return Number(count);
}
