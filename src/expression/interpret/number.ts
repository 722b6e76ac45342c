import { scaleOf } from "../common-type.js";
import type { NumericFunction } from "../function-name.js";
import type { ValueType } from "../type.js";
import type { Decimal, Value } from "../value.js";
import { compareValues } from "./compare.js";
import { convert, decimalOfFloat, fitting, widen } from "./convert.js";
import { decimalOf, divideDown, divideHalfAway, magnitude, power, rescale } from "./decimal.js";
import { asDecimal, asFloat, asInteger, EvaluationFailure, integer64, isDecimal } from "./expect.js";
import { type EvaluatedCall, type Evaluator, strict } from "./function.js";

const largest = power(38);

export const numericEvaluators: { readonly [Name in NumericFunction]: Evaluator } = {
    abs: strict((x) => {
        if (typeof x === "number") return Math.abs(x);
        if (isDecimal(x)) return decimalOf(magnitude(x.digits), x.scale);
        return integer64(magnitude(asInteger(x)));
    }),
    sign: strict((x) => {
        const sign = typeof x === "number" ? Math.sign(x) : asDecimal(x).digits;
        return sign > 0 ? 1n : sign < 0 ? -1n : 0n;
    }),
    floor: strict((x) => wholeOf(x, (digits, unit) => divideDown(digits, unit), Math.floor)),
    ceil: strict((x) => wholeOf(x, (digits, unit) => -divideDown(-digits, unit), Math.ceil)),
    round: ({ args: [x = null], types: [from], type }) => {
        if (x === null) return null;
        if (typeof x === "number") return rounded(decimalOfFloat(x, scaleOf(type)), type);
        return from?.kind === "integer" ? convert(x, from, type, false) : rounded(asDecimal(x), type);
    },
    mod: strict((a, b) => {
        const [dividend, divisor] = [asInteger(a), asInteger(b)];
        if (divisor === 0n) return null;
        // The quotient of the least integer by -1 overflows, and engines fail before they take the remainder.
        integer64(dividend / divisor);
        return dividend % divisor;
    }),
    sqrt: strict((x) => {
        const number = asFloat(x);
        if (number < 0) throw new EvaluationFailure(`${number} has no square root`);
        return Math.sqrt(number);
    }),
    divide,
    greatest: (call) => extreme(call, 1),
    least: (call) => extreme(call, -1),
};

function wholeOf(x: Value, exact: (digits: bigint, unit: bigint) => bigint, float: (x: number) => number): Value {
    if (typeof x === "number") return float(x);
    return isDecimal(x) ? decimalOf(exact(x.digits, power(x.scale))) : x;
}

function rounded(value: Decimal | undefined, type: ValueType): Decimal {
    if (value === undefined) throw new EvaluationFailure("a float has too many digits for a decimal");
    return fitting(rescale(value, scaleOf(type)), type);
}

/** Both are brought to whole numbers, the dividend with one digit to spare; on the way both have 38 digits at most. */
function divide({ args: [a = null, b = null, scale = null], types, type }: EvaluatedCall): Decimal | null {
    const fraction = Math.max(...types.slice(0, 2).map(scaleOf));
    const spare = Number(asInteger(scale)) + 1;
    const dividend = a === null ? null : scaledUp(asDecimal(a), fraction + spare);
    const divisor = b === null ? null : scaledUp(asDecimal(b), fraction);
    if (dividend === null || divisor === null || divisor.digits === 0n) return null;
    const quotient = rescale(dividend, 0).digits / rescale(divisor, 0).digits;
    return fitting(decimalOf(divideHalfAway(quotient, 10n), scaleOf(type)), type);
}

function scaledUp({ digits, scale }: Decimal, zeroes: number): Decimal {
    const product = digits * power(zeroes);
    if (magnitude(product) >= largest) throw new EvaluationFailure("a division needs more than 38 digits");
    return decimalOf(product, scale);
}

function extreme({ args, types, type }: EvaluatedCall, direction: 1 | -1): Value {
    return args
        .map((value, index) => widen(value, types[index] ?? type, type))
        .reduce((best, value) => {
            if (best === null || value === null) return best ?? value;
            return compareValues(value, best) * direction > 0 ? value : best;
        }, null);
}
