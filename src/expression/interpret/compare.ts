import type { Value } from "../value.js";
import { compareDecimals, decimalText, fitsPrecision, rescale } from "./decimal.js";
import { asDecimal, asFloat, EvaluationFailure, isDecimal } from "./expect.js";

const maximumPrecision = 38;

/** Below 0, 0 or above 0. Dates and timestamps must be of one kind by now. */
export function compareValues(a: Value, b: Value): number {
    if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
    if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
    if (typeof a === "number" || typeof b === "number") return compareFloats(asFloat(a), asFloat(b));
    if (isDecimal(a) || isDecimal(b)) return compareExactly(a, b);
    return Number(asDecimal(a).digits > asDecimal(b).digits) - Number(asDecimal(a).digits < asDecimal(b).digits);
}

/** Engines bring both to one decimal type first, of 38 digits at most. */
function compareExactly(a: Value, b: Value): number {
    const [left, right] = [asDecimal(a), asDecimal(b)];
    const scale = Math.max(left.scale, right.scale);
    for (const side of [left, right]) {
        if (!fitsPrecision(rescale(side, scale), maximumPrecision)) {
            throw new EvaluationFailure(`${decimalText(side)} has too many digits to compare`);
        }
    }
    return compareDecimals(left, right);
}

/** NaN equals itself and is greater than all numbers, so that floats can be sorted. */
function compareFloats(a: number, b: number): number {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Code point order. JavaScript compares UTF-16 units, which puts U+1F986 before U+FF21. */
function compareTexts(a: string, b: string): number {
    const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
    for (;;) {
        const [x, y] = [left.next(), right.next()];
        if (x.done || y.done) return Number(y.done ?? false) - Number(x.done ?? false);
        const difference = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0);
        if (difference !== 0) return difference;
    }
}
