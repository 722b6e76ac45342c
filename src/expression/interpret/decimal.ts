import type { Decimal } from "../value.js";

export const decimalOf = (digits: bigint, scale = 0): Decimal => ({ digits, scale });

/** Digits, with a sign and a fraction if there are any; anything else throws. */
export function decimalFrom(text: string): Decimal {
    const [, sign, whole = "", fraction = ""] = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? [];
    if (sign === undefined) throw new Error(`not a decimal: ${text}`);
    const digits = BigInt(whole + fraction);
    return decimalOf(sign === "-" ? -digits : digits, fraction.length);
}

/**
 * All digits after the dot are written.
 *
 * @example
 * decimalText({ digits: -50n, scale: 2 }) // -0.50
 */
export function decimalText({ digits, scale }: Decimal): string {
    const text = String(magnitude(digits)).padStart(scale + 1, "0");
    const whole = text.slice(0, text.length - scale);
    return `${digits < 0n ? "-" : ""}${whole}${scale === 0 ? "" : `.${text.slice(-scale)}`}`;
}

/** The same number with so many digits after the dot, half away from zero. */
export function rescale({ digits, scale }: Decimal, to: number): Decimal {
    if (to >= scale) return decimalOf(digits * power(to - scale), to);
    return decimalOf(divideHalfAway(digits, power(scale - to)), to);
}

export const fitsPrecision = ({ digits }: Decimal, precision: number): boolean => magnitude(digits) < power(precision);

export function compareDecimals(a: Decimal, b: Decimal): number {
    const scale = Math.max(a.scale, b.scale);
    const [left, right] = [rescale(a, scale).digits, rescale(b, scale).digits];
    return left < right ? -1 : left > right ? 1 : 0;
}

/** The whole quotient, half away from zero. */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
    const quotient = (2n * magnitude(dividend) + magnitude(divisor)) / (2n * magnitude(divisor));
    return dividend < 0n === divisor < 0n ? quotient : -quotient;
}

/** The greatest whole number that is not greater than the quotient. */
export function divideDown(dividend: bigint, divisor: bigint): bigint {
    const quotient = dividend / divisor;
    return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const power = (exponent: number): bigint => 10n ** BigInt(exponent);
