import { expressionDiagnostics } from "../diagnostics.js";
import { canonicalText } from "../interpret/text-form.js";
import type { Name, Syntax } from "../parse/syntax.js";
import type { Literal } from "../tree.js";
import type { ValueType } from "../type.js";
import type { Context } from "./context.js";

const [leastInteger, greatestInteger] = [-(2n ** 63n), 2n ** 63n - 1n];
const maximumDigits = 38;

export const literal = (value: string | null, type: ValueType): Literal => ({
    node: "literal",
    value,
    type,
    nullable: value === null,
});

/** `42` is an integer, `0.50` a decimal(2,2). */
export function checkNumber(context: Context, syntax: Syntax & { readonly node: "number" }): Literal | undefined {
    const [whole = "", fraction] = syntax.value.split(".");
    if (fraction === undefined) {
        const value = BigInt(whole);
        if (leastInteger <= value && value <= greatestInteger) return literal(String(value), { kind: "integer" });
        const span = context.span(syntax);
        context.report(expressionDiagnostics.report("integer-overflow", { span }, { text: syntax.value }));
        return undefined;
    }
    const sign = whole.startsWith("-") ? "-" : "";
    const digits = whole.replace(/^-?0*/, "");
    const precision = Math.max(1, digits.length + fraction.length);
    if (precision > maximumDigits) {
        const span = context.span(syntax);
        context.report(expressionDiagnostics.report("decimal-overflow", { span }, { digits: precision }));
        return undefined;
    }
    const zero = /^0*$/.test(digits + fraction);
    return literal(`${zero ? "" : sign}${digits || "0"}.${fraction}`, {
        kind: "decimal",
        precision,
        scale: fraction.length,
    });
}

/** `date '2026-01-31'`, `timestamp '2026-01-31T10:00:00+01:00'`. */
export function checkMoment(context: Context, kind: "date" | "timestamp", value: Name): Literal | undefined {
    const text = canonicalText(value.text, { kind });
    if (text !== undefined) return literal(text, { kind });
    const span = context.span(value);
    context.report(expressionDiagnostics.report("malformed-date", { span }, { kind, text: value.text }));
    return undefined;
}
