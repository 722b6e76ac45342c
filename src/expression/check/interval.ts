import { nearest } from "../../text/nearest.js";
import { isMoment } from "../common-type.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { Name, Syntax } from "../parse/syntax.js";
import type { IntervalUnit, Shift } from "../tree.js";
import { intervalUnits, isUnit, isUnitOf } from "../unit.js";
import type { Context } from "./context.js";
import { reportMismatch } from "./mismatch.js";

/** Larger counts leave the calendar of every engine. */
const maximumCount = 1_000_000_000;

/** `x + interval '90 days'`, `x - interval '1 month'`. */
export function checkShift(context: Context, syntax: Syntax & { readonly node: "binary" }): Shift | undefined {
    const { operator, left, right } = syntax;
    const isShift = right.node === "interval" && left.node !== "interval" && (operator === "+" || operator === "-");
    if (!isShift) {
        const span = context.span(left.node === "interval" ? left : right);
        context.report(expressionDiagnostics.report("interval-alone", { span }, {}));
        return undefined;
    }
    const operand = context.check(left);
    const interval = readInterval(context, right.value);
    if (operand === undefined || interval === undefined) return undefined;
    const { type, nullable } = operand;
    if (!isMoment(type.kind)) return reportMismatch(context, left, "an interval", ["date", "timestamp"], operand);
    const { count, unit } = interval;
    if (!isUnitOf(unit, type.kind)) {
        const span = context.span(right);
        context.report(expressionDiagnostics.report("interval-too-fine", { span }, { unit }));
        return undefined;
    }
    return { node: "shift", operand, operator, count, unit, type, nullable };
}

function readInterval(
    context: Context,
    value: Name,
): { readonly count: number; readonly unit: IntervalUnit } | undefined {
    const span = context.span(value);
    const words = value.text.trim().split(/\s+/);
    if (words.length > 2 && /\d/.test(words.slice(1).join(""))) {
        context.report(expressionDiagnostics.report("interval-units", { span }, { text: value.text }));
        return undefined;
    }
    const [count = "", word = ""] = words;
    const unit = word.toLowerCase().replace(/s$/, "");
    if (words.length === 2 && /^\d{1,10}$/.test(count) && Number(count) <= maximumCount && isUnit(unit)) {
        return { count: Number(count), unit };
    }
    const near = nearest(unit, intervalUnits);
    const units = near === undefined ? intervalUnits : [near];
    context.report(expressionDiagnostics.report("malformed-interval", { span }, { text: value.text, units }));
    return undefined;
}
