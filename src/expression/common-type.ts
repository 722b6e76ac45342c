import type { Expression } from "./tree.js";
import { type Kind, sameType, type ValueType } from "./type.js";

const maximumPrecision = 38;
/** -9223372036854775808 has nineteen digits. */
const integerDigits = 19;

export const decimal = (precision: number, scale: number): ValueType => ({
    kind: "decimal",
    precision: Math.min(precision, maximumPrecision),
    scale,
});

export const isNumeric = (kind: Kind): boolean => kind === "integer" || kind === "decimal" || kind === "float";

export const isMoment = (kind: Kind): boolean => kind === "date" || kind === "timestamp";

/**
 * The one type several values share, or undefined when they share none. Nothing is lost on the way:
 * integers become decimals, dates become timestamps, and a float makes every number a float.
 *
 * @example
 * commonType([total, one]) // decimal(18,2), for total decimal(18,2) and the literal 1
 */
export function commonType(values: readonly Expression[]): ValueType | undefined {
    const [first, ...rest] = values;
    if (first === undefined) return undefined;
    const kinds = new Set(values.map(({ type }) => type.kind));
    if ([...kinds].every(isNumeric)) return commonNumber(values, kinds);
    if (kinds.size === 2 && [...kinds].every(isMoment)) return { kind: "timestamp" };
    return rest.every(({ type }) => sameType(type, first.type)) ? first.type : undefined;
}

function commonNumber(values: readonly Expression[], kinds: ReadonlySet<Kind>): ValueType {
    if (kinds.has("float")) return { kind: "float" };
    if (!kinds.has("decimal")) return { kind: "integer" };
    const scale = Math.max(...values.map(({ type }) => scaleOf(type)));
    return decimal(Math.max(...values.map(wholeDigits)) + scale, scale);
}

export const scaleOf = (type: ValueType): number => (type.kind === "decimal" ? type.scale : 0);

/** Digits before the dot. */
function wholeDigits(value: Expression): number {
    if (value.type.kind === "decimal") return value.type.precision - value.type.scale;
    if (value.node === "literal" && value.value !== null) return value.value.replace("-", "").length;
    return integerDigits;
}
