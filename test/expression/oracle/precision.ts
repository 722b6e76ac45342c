import { children } from "../../../src/expression/children.js";
import { scaleOf } from "../../../src/expression/common-type.js";
import { evaluate, type Row, type Run } from "../../../src/expression/evaluate.js";
import type { Expression } from "../../../src/expression/tree.js";

/** A float has 15 digits for certain, and is rounded to a decimal by way of six digits more than that has. */
const promisedDigits = 15;
const guardDigits = 6;

/** Whether some float on the way becomes a decimal with more digits than floats have. */
export function asksTooMuch(expression: Expression, row: Row, run: Run): boolean {
    const [operand] = children(expression);
    const isRounded = expression.node === "cast" || (expression.node === "call" && expression.function === "round");
    if (isRounded && operand?.type.kind === "float" && expression.type.kind === "decimal") {
        const value = evaluate(operand, row, run);
        const digits = scaleOf(expression.type) + guardDigits;
        if (typeof value === "number" && Math.abs(value) * 10 ** digits >= 10 ** promisedDigits) return true;
    }
    return children(expression).some((inner) => asksTooMuch(inner, row, run));
}
